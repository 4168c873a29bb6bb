package com.shopwright.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds views among the templates that the build compiled. A view's name is its path below {@code src/main/jte}; each gets the
 * model's entries and a {@link Frame} as {@code frame}.
 */
@Component
class Templates implements ViewResolver, Fragments, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;
    private final ObjectProvider<Brand> brand;

    Templates(Assets assets, ObjectProvider<Brand> brand) {
        this.assets = assets;
        this.brand = brand;
        engine.setTrimControlStructures(true);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new TemplateView(template) : null;
    }

    @Override
    public String draw(String template, Map<String, Object> parameters) {
        StringOutput part = new StringOutput();
        engine.render(template + ".jte", parameters, part);
        return part.toString();
    }

    private class TemplateView implements View {
        private final String template;

        TemplateView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        /** Renders whole before the first byte leaves, so that a failure can still be an error page. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                parameters.putAll(model);
            }
            parameters.put("frame", new Frame(request, assets, name()));
            Utf8ByteOutput page = new Utf8ByteOutput();
            engine.render(template, parameters, page);
            response.setContentType(HTML);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }

    private String name() {
        return brand.stream().findFirst().map(Brand::name).orElse("Shop");
    }
}
