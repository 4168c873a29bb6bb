package com.shopwright;

import com.shopwright.database.CannotStart;
import com.shopwright.start.Flags;
import com.shopwright.start.Preparation;
import org.springframework.boot.SpringApplication;

/** The program: first everything that can be refused in a second, then the shop. */
public final class Main {
    private static final int REFUSED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        try {
            Preparation preparation = Preparation.of(Flags.parse(arguments), System.getenv());
            SpringApplication.run(Shopwright.class, preparation.properties().toArray(String[]::new));
        } catch (CannotStart refusal) {
            System.err.println("shopwright: " + refusal.getMessage());
            System.exit(REFUSED);
        } catch (RuntimeException failure) {
            tell(failure);
        }
    }

    /** A refusal may also come to light while Spring starts; its own report of anything else is in the log already. */
    private static void tell(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refusal) {
                System.err.println("shopwright: " + refusal.getMessage());
                System.exit(REFUSED);
            }
        }
        System.err.println("shopwright: The shop did not start: " + failure.getMessage() + " The log has the details.");
        System.exit(1);
    }
}
