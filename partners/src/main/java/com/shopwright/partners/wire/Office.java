package com.shopwright.partners.wire;

import com.shopwright.partners.wire.Outbox.Handling;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What one partner works with: its store and everything that lives in it. Two partners never share an office. */
public final class Office implements AutoCloseable {
    private final String id;
    private final Seal seal;
    private final InstantSource clock;
    private final Store store;
    private final Knobs knobs;
    private final Timers timers;
    private final Outbox outbox;
    private final Keys keys;
    private final CompletableFuture<Link> firstLink = new CompletableFuture<>();
    private volatile CompletableFuture<Link> link = firstLink;

    private Office(Plan plan, Path data, InstantSource clock) {
        this.id = plan.id();
        this.seal = plan.seal();
        this.clock = clock;
        this.store = Store.open(data.resolve(plan.id() + ".db"), plan.schema());
        this.knobs = new Knobs(store, plan.knobs());
        this.timers = new Timers(store, clock);
        this.outbox = new Outbox(store, clock, () -> plan.handling().apply(knobs));
        this.keys = new Keys(clock);
    }

    /**
     * What a partner needs of its office.
     *
     * @param id names the file, the link and the threads
     * @param schema class path of its tables
     * @param handling what the knobs do to one message
     * @param seal how messages are signed
     */
    public record Plan(String id, String schema, List<Knob> knobs, Function<Knobs, Handling> handling, Seal seal) {
        /** With messages in the Standard Webhooks form. */
        public Plan(String id, String schema, List<Knob> knobs, Function<Knobs, Handling> handling) {
            this(id, schema, knobs, handling, Seal.STANDARD);
        }

        public Plan sealedBy(Seal other) {
            return new Plan(id, schema, knobs, handling, other);
        }
    }

    /** @throws CannotStart if the file cannot be used */
    public static Office open(Plan plan, Path data, InstantSource clock) {
        return new Office(plan, data, clock);
    }

    /** Starts what runs by itself; before this, {@link #link} makes callers wait. */
    public void begin(Link known) {
        firstLink.complete(known);
        timers.start(id);
        outbox.start(id, this::link, seal);
    }

    public void hookTo(URI hook) {
        link = CompletableFuture.completedFuture(link().withHook(hook));
        outbox.retryNow();
    }

    public Link link() {
        return link.join();
    }

    public String id() {
        return id;
    }

    public InstantSource clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Store store() {
        return store;
    }

    public Knobs knobs() {
        return knobs;
    }

    public Timers timers() {
        return timers;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Keys keys() {
        return keys;
    }

    @Override
    public void close() {
        timers.close();
        outbox.close();
        store.close();
    }
}
