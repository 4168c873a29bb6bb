package com.shopwright.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Addresses that the firewall refuses before any room sees them (a double slash, an encoded one): a problem here too. */
@Configuration(proxyBeanMethods = false)
class RejectedRequests {
    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter writer) {
        RequestRejectedHandler pages = new HttpStatusRequestRejectedHandler();
        return (request, response, rejection) -> {
            if (ApiPaths.isApi(request)) {
                writer.write(
                        Problem.of(
                                ProblemKind.MALFORMED_REQUEST,
                                "The address has characters that no address of this shop has."),
                        response);
            } else {
                pages.handle(request, response, rejection);
            }
        };
    }
}
