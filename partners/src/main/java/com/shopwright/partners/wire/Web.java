package com.shopwright.partners.wire;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One partner's HTTP server: problems instead of stack traces, security headers, a body limit, its stylesheet and health. */
public final class Web implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Web.class);
    private static final long LARGEST_BODY = 1_000_000;
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");

    private final Javalin server;

    private Web(Javalin server) {
        this.server = server;
    }

    /**
     * @param port 0 for any free one
     * @throws CannotStart if the port is taken or the host is not this machine
     */
    public static Web start(String name, String host, int port, Consumer<JavalinConfig> routes) {
        Javalin server = Javalin.create(config -> {
            configure(config, host, port);
            routes.accept(config);
        });
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            throw new CannotStart(
                    "Cannot open " + host + ":" + port + " for " + name + " (" + e.getMessage()
                            + "): stop the program that uses this port, or choose others with --port-base or --host.",
                    e);
        }
        return new Web(server);
    }

    public int port() {
        return server.port();
    }

    /** Closes the connection of this request without an answer, as a broken network would. */
    public static void hangUp(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void configure(JavalinConfig config, String host, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.jetty.host = host;
        config.jetty.port = port;
        config.jetty.modifyServer(server -> server.setStopTimeout(0));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Web::greet);
        config.routes.exception(Problem.class, (problem, ctx) -> refuse(ctx, problem));
        config.routes.exception(HttpResponseException.class, (e, ctx) -> refuse(ctx, plain(e, ctx)));
        config.routes.exception(Exception.class, Web::broken);
        config.routes.get("/health", ctx -> json(ctx, Answer.of(200, Map.of("status", "up"))));
        config.routes.get("/style.css", ctx -> Pages.stylesheet(ctx));
    }

    private static void greet(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cache-Control", "no-store");
        Pages.allow(ctx, "");
        String site = ctx.header("Sec-Fetch-Site");
        boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
        // A page elsewhere must not turn knobs in somebody's browser; tokens are the one call made for other sites.
        if (foreign && CHANGING.contains(ctx.method().toString()) && !ctx.path().equals("/v1/tokens")) {
            throw new Problem(403, "cross-site", "Refused", "Forms of other sites are not accepted here.", Map.of());
        }
    }

    static void json(Context ctx, Answer answer) {
        ctx.status(answer.status()).contentType("application/json").result(answer.json());
    }

    private static void refuse(Context ctx, Problem problem) {
        ctx.status(problem.status());
        boolean api = ctx.path().startsWith("/v1/") || ctx.path().startsWith("/api/");
        String accept = ctx.header("Accept");
        if (!api && accept != null && accept.contains("text/html")) {
            Pages.problem(ctx, problem);
        } else {
            ctx.contentType("application/problem+json").result(problem.json());
        }
    }

    private static Problem plain(HttpResponseException e, Context ctx) {
        String title = switch (e.getStatus()) {
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 413 -> "Too large";
            default -> "Refused";
        };
        String detail = switch (e.getStatus()) {
            case 404 -> "There is nothing at " + ctx.path() + ".";
            case 405 -> ctx.path() + " does not answer " + ctx.method() + ".";
            case 413 -> "A body may have at most " + LARGEST_BODY + " bytes.";
            default -> String.valueOf(e.getMessage());
        };
        return new Problem(e.getStatus(), "http-" + e.getStatus(), title, detail, Map.of());
    }

    private static void broken(Exception e, Context ctx) {
        log.error("{} {} failed", ctx.method(), ctx.path(), e);
        refuse(ctx, new Problem(500, "internal", "Something broke here", "The partner's log says more.", Map.of()));
    }
}
