package com.shopwright.backoffice;

import com.shopwright.web.Sentences;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a sentence for people of what the program noted when a task failed. */
final class StuckReason {

    private static final Pattern EXCEPTION =
            Pattern.compile("(?<type>(?:[a-z]\\w*\\.)+[A-Z][\\w$]*)(?::\\s*(?<said>.*))?", Pattern.DOTALL);
    private static final Pattern SILENCE =
            Pattern.compile("(?<who>[\\w-]+): (?:[a-z]\\w*\\.)+(?<how>[A-Z]\\w*)(?:: .*)?", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile(" ?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private StuckReason() {}

    /** What rooms say themselves is for people; what libraries say is not, beyond what it was about. */
    static String of(String error) {
        Matcher failure = EXCEPTION.matcher(error);
        if (!failure.matches()) {
            return Sentences.of(error);
        }
        String type = failure.group("type");
        if (type.endsWith(".AgentSilent")) {
            return "The bank did not answer.";
        }
        if (type.startsWith("org.springframework.mail.")) {
            return "The mail server could not be reached, or did not take the letter.";
        }
        if (type.startsWith("org.springframework.dao.") || type.startsWith("org.springframework.jdbc.")) {
            return "The database did not take it.";
        }
        String said = failure.group("said");
        boolean ours = type.startsWith("com.shopwright.") || type.equals(IllegalStateException.class.getName());
        return ours && said != null && !said.isBlank()
                ? Sentences.of(ID.matcher(SILENCE.matcher(said).replaceAll(StuckReason::silence))
                        .replaceAll(""))
                : "The program itself failed at it; who looks after the program finds the reason below.";
    }

    /** A wire names its partner, and what its library threw. */
    private static String silence(MatchResult found) {
        String how = found.group("how");
        return "the " + found.group("who")
                + (how.contains("Timeout") ? " did not answer in time" : " could not be reached");
    }
}
