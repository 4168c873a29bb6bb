package com.shopwright.backoffice;

import com.shopwright.web.ApiSecurity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The staff as Spring Security knows them; a password hashed the old way is hashed anew when it is next used. */
@Component
class Staff implements UserDetailsService, UserDetailsPasswordService {

    private final StaffRows rows;

    Staff(StaffRows rows) {
        this.rows = rows;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String email = normal(typed);
        return rows.passwordOf(email)
                .map(password -> account(email, password))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(email));
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String password) {
        if (password == null) {
            return user;
        }
        rows.changePassword(user.getUsername(), password);
        return account(user.getUsername(), password);
    }

    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static UserDetails account(String email, String password) {
        return User.withUsername(email)
                .password(password)
                .authorities(ApiSecurity.OWNER)
                .build();
    }
}
