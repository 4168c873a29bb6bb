package com.shopwright.storefront;

import com.shopwright.carts.Item;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.designs.DesignId;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the demo shop's drawings. A product names its picture by the path below {@code /pictures/}. */
@Configuration(proxyBeanMethods = false)
class Pictures implements WebMvcConfigurer {
    private static final CacheControl WEEK =
            CacheControl.maxAge(Duration.ofDays(7)).cachePublic();

    /** Each folder on its own, because costs and suppliers stand in files beside them. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/pictures/collections/**")
                .addResourceLocations("classpath:/demo/collections/")
                .setCacheControl(WEEK);
        registry.addResourceHandler("/pictures/**")
                .addResourceLocations("classpath:/demo/pictures/")
                .setCacheControl(WEEK);
    }

    static String url(String picture) {
        return "/pictures/" + picture;
    }

    /** A design shows itself; what is stocked has a picture by hand. */
    static String url(Item item, String picture) {
        return switch (item) {
            case Item.Designed(DesignId design) -> DesignAddresses.picture(design);
            case Item.Stocked _ -> url(picture);
        };
    }
}
