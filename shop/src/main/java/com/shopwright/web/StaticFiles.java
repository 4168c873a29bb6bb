package com.shopwright.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Our static files and the libraries' below {@code /assets}. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private static final String HTMX = "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PREFIX + "**")
                .addResourceLocations("classpath:/static/")
                .addResourceLocations(folderOf(HTMX))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** The library's folder carries its version, which only the build knows. */
    private static Resource folderOf(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern)[0].createRelative("");
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read the class path", unreadable);
        }
    }
}
