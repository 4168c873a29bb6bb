package com.shopwright.backoffice;

import com.shopwright.backoffice.page.SignIn;
import com.shopwright.limits.ClientAddress;
import com.shopwright.web.OfficeSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door of the back office. */
@Controller
class SignInPage {

    private static final int LONGEST_EMAIL = 254;

    private final SignInThrottle throttle;
    private final Door door;

    SignInPage(SignInThrottle throttle, Door door) {
        this.throttle = throttle;
        this.door = door;
    }

    @GetMapping(OfficeSecurity.SIGN_IN)
    ModelAndView show(@RequestParam(defaultValue = "") String next, @RequestParam Optional<String> out) {
        return page(HttpStatus.OK, new SignIn("", ToSignIn.safe(next), "", out.isPresent()));
    }

    @PostMapping(OfficeSecurity.SIGN_IN)
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        String account = Staff.normal(email.substring(0, Math.min(email.length(), LONGEST_EMAIL)));
        Optional<Duration> wait = throttle.tooMany(account, ClientAddress.of(request));
        if (wait.isPresent()) {
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds()));
            return refused(HttpStatus.TOO_MANY_REQUESTS, email, next, tooMany(wait.get()));
        }
        if (!door.open(account, password, request, response)) {
            return refused(
                    HttpStatus.UNAUTHORIZED,
                    email,
                    next,
                    "This e-mail address and password do not belong together. Check both and try again.");
        }
        throttle.succeeded(account);
        return new ModelAndView("redirect:" + ToSignIn.safe(next));
    }

    private static ModelAndView refused(HttpStatus status, String email, String next, String problem) {
        return page(status, new SignIn(email, ToSignIn.safe(next), problem, false));
    }

    private static ModelAndView page(HttpStatus status, SignIn page) {
        return new ModelAndView("office/sign-in", Map.of("page", page), status);
    }

    private static String tooMany(Duration wait) {
        return "Too many tries. Wait " + wait.toSeconds() + " seconds, then try again.";
    }
}
