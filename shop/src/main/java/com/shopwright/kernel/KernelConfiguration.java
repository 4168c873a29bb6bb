package com.shopwright.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is injected everywhere instead of being looked up: which shop, which time, which chance. */
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    @Bean
    ShopId shopId() {
        return ShopId.ONLY;
    }

    @Bean
    ShopMode shopMode(ShopSettings settings) {
        return settings.mode();
    }

    @Bean
    InstantSource realTime() {
        return InstantSource.system();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(InstantSource clock, RandomGenerator random) {
        return new TimeOrderedIds(clock, random);
    }
}
