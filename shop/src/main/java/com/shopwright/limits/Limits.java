package com.shopwright.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.shopwright.kernel.ShopSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Token buckets, one per client and limit. */
@Component
public class Limits {
    private static final int CLIENTS_REMEMBERED = 100_000;

    private final boolean on;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CLIENTS_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Limits(ShopSettings settings) {
        this.on = settings.limits();
    }

    public boolean on() {
        return on;
    }

    /** Counts one; empty if that is fine, else how long to wait. */
    public Optional<Duration> take(Limit limit, ClientAddress client) {
        if (!on) {
            return Optional.empty();
        }
        ConsumptionProbe probe =
                buckets.get(new Key(limit, client), Limits::bucket).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(Key key) {
        Limit limit = key.limit();
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.per()))
                .build();
    }

    private record Key(Limit limit, ClientAddress client) {}
}
