package com.shopwright.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who is counted: an IPv4 address, or the /64 of an IPv6 address, since one subscriber has at least that much (RFC 6177).
 */
public record ClientAddress(String value) {

    private static final int NETWORK_BYTES = 8;

    /** The other end of the connection; forwarding headers count only where the server was told to believe them. */
    public static ClientAddress of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static ClientAddress of(String address) {
        if (!address.contains(":")) {
            return new ClientAddress(address);
        }
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? new ClientAddress(HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64")
                : new ClientAddress(address);
    }
}
