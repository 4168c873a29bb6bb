package com.shopwright.backoffice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.limits.ClientAddress;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: every try costs, by account (known or not, so that the answer tells nothing) and by address. A right
 * password clears the account. With the limits off, which is for measurements, nothing is counted.
 */
@Component
class SignInThrottle {

    static final int TRIES_PER_ACCOUNT = 8;
    private static final Duration ACCOUNT_REGAINS_ONE = Duration.ofSeconds(30);
    private static final int TRIES_PER_ADDRESS = 30;
    private static final Duration ADDRESS_REGAINS_ONE = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 50_000;

    private final LoadingCache<String, Bucket> accounts = buckets(TRIES_PER_ACCOUNT, ACCOUNT_REGAINS_ONE);
    private final LoadingCache<String, Bucket> addresses = buckets(TRIES_PER_ADDRESS, ADDRESS_REGAINS_ONE);
    private final boolean limits;

    SignInThrottle(ShopSettings settings) {
        this.limits = settings.limits();
    }

    /** @return how long to wait, if this try is one too many; the password is not even looked at then */
    Optional<Duration> tooMany(String account, ClientAddress address) {
        return limits ? spend(addresses.get(address.value())).or(() -> spend(accounts.get(account))) : Optional.empty();
    }

    void succeeded(String account) {
        accounts.invalidate(account);
    }

    private static Optional<Duration> spend(Bucket bucket) {
        var answer = bucket.tryConsumeAndReturnRemaining(1);
        return answer.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(answer.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private static LoadingCache<String, Bucket> buckets(int tries, Duration regainsOne) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(regainsOne.multipliedBy(tries))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(1, regainsOne))
                        .build());
    }
}
