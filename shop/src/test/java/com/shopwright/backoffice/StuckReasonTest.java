package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.ParkedTask;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StuckReasonTest {

    private static final UUID SOME = UUID.fromString("0193f1d8-8a3e-7cc0-b9a5-1f3d2c4b5a69");

    @Test
    void saysWhatARoomSaidWithoutTheProgramsNames() {
        assertThat(StuckReason.of("java.lang.IllegalStateException: shipment " + SOME + " is not sent yet: no answer"))
                .isEqualTo("Shipment is not sent yet: no answer.");
        assertThat(StuckReason.of("java.lang.IllegalStateException: shipment " + SOME
                        + " is not sent yet: warehouse: java.net.ConnectException"))
                .isEqualTo("Shipment is not sent yet: the warehouse could not be reached.");
        assertThat(
                        StuckReason.of(
                                "java.lang.IllegalStateException: not released yet: warehouse: java.net.http.HttpTimeoutException: request timed out"))
                .isEqualTo("Not released yet: the warehouse did not answer in time.");
        assertThat(StuckReason.of("com.shopwright.payments.AgentSilent: CAPTURE of " + SOME + ": status 503"))
                .isEqualTo("The bank did not answer.");
        assertThat(StuckReason.of("The warehouse does not know the parcel."))
                .isEqualTo("The warehouse does not know the parcel.");
    }

    @Test
    void keepsWhatOnlyProgrammersReadForTheDetails() {
        assertThat(StuckReason.of("java.lang.NullPointerException: Cannot invoke \"x\""))
                .doesNotContain("invoke")
                .contains("The program itself failed");
        assertThat(StuckReason.of("java.lang.IllegalStateException")).contains("The program itself failed");
        assertThat(StuckReason.of("org.springframework.dao.DuplicateKeyException: insert\ninto"))
                .isEqualTo("The database did not take it.");
        assertThat(StuckReason.of("org.springframework.mail.MailSendException: 421 later"))
                .startsWith("The mail server");
    }

    @Test
    void tellsAnEventByWhoWasToHearIt() {
        assertThat(Chore.of(task("dispatch.send", "{}"))).isEqualTo(Chore.SEND_PARCEL);
        assertThat(Chore.of(
                        task("kernel.deliver-event", "{\"listener\":\"dispatch.request-shipments\",\"body\":\"\"}")))
                .isEqualTo(Chore.PACK);
        assertThat(Chore.of(task("payments.operate", "{}"))).isEqualTo(Chore.MOVE_MONEY);
        assertThat(Chore.of(task("elsewhere.done", "{}"))).isEqualTo(Chore.UNKNOWN);
    }

    private static ParkedTask task(String kind, String payload) {
        return new ParkedTask(SOME, kind, SOME, payload, 1, Instant.EPOCH, "");
    }
}
