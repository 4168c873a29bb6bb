package com.shopwright.partners.wire;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Pages from precompiled templates, which escape what they show, under a content policy that lets nothing in from elsewhere. */
public final class Pages {
    private static final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "com.shopwright.partners.templates");
    private static final byte[] stylesheet = load("style.css");

    private Pages() {}

    public static void show(Context ctx, String template, Map<String, Object> model) {
        StringOutput html = new StringOutput();
        engine.render(template, model, html);
        ctx.contentType("text/html; charset=utf-8").result(html.toString());
    }

    /**
     * Lets forms of this page end at the given address too: browsers hold a redirect after a form to {@code form-action}.
     */
    public static void allowFormsTo(Context ctx, URI target) {
        String port = target.getPort() < 0 ? "" : ":" + target.getPort();
        allow(ctx, " " + target.getScheme() + "://" + target.getHost() + port);
    }

    static void allow(Context ctx, String formTargets) {
        ctx.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'"
                        + formTargets + "; base-uri 'none'; frame-ancestors 'none'");
    }

    static void stylesheet(Context ctx) {
        ctx.contentType("text/css; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(stylesheet);
    }

    static void problem(Context ctx, Problem problem) {
        show(ctx, "problem.jte", Map.of("title", problem.title(), "detail", problem.detail()));
    }

    private static byte[] load(String name) {
        try (InputStream in = Optional.ofNullable(Pages.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not in the jar"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + name, e);
        }
    }
}
