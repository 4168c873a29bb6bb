package com.shopwright.backoffice;

import com.shopwright.kernel.Ids;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives a new shop its owner's account, with the password from the shop's folder. */
@Component
class FirstOwner implements ApplicationRunner {

    private final StaffRows staff;
    private final OwnerPassword password;
    private final PasswordEncoder encoder;
    private final Ids ids;
    private final InstantSource clock;
    private final String email;

    FirstOwner(
            StaffRows staff,
            OwnerPassword password,
            PasswordEncoder encoder,
            Ids ids,
            InstantSource clock,
            @Value("${shopwright.owner:owner@larkwood.example}") String email) {
        this.staff = staff;
        this.password = password;
        this.encoder = encoder;
        this.ids = ids;
        this.clock = clock;
        this.email = email;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (staff.isEmpty()) {
            staff.add(ids.next(), Staff.normal(email), encoder.encode(password.read()), clock.instant());
        }
    }
}
