package com.shopwright.backoffice;

import com.shopwright.backoffice.page.ActivityRow;
import com.shopwright.orders.Activity;
import com.shopwright.orders.ActivityLog;
import com.shopwright.web.Fragments;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every page that watches of every new step, on whichever node it was made. One look at the database serves all of
 * them, and none is made while nobody watches.
 */
@Component
final class ActivityStream implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ActivityStream.class);
    private static final Duration LOOK = Duration.ofMillis(400);

    /** More new steps than these within one look are too many to be read: the older ones of them are left out. */
    private static final int AT_ONCE = 200;

    /** What a page that comes back may have missed. It knows which of them it has. */
    private static final int MISSED = 60;

    private static final int MOST_WATCHERS = 50;

    private final ActivityLog log;
    private final ActivityView view;
    private final Fragments fragments;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    /** The newest steps as of the last look: what is not among them is new. */
    private volatile Set<UUID> known = Set.of();

    private volatile CountDownLatch stopped = new CountDownLatch(0);

    ActivityStream(ActivityLog log, ActivityView view, Fragments fragments) {
        this.log = log;
        this.view = view;
        this.fragments = fragments;
    }

    /** A stream that ends by itself after some minutes; browsers open another then. Empty if there are too many. */
    synchronized Optional<SseEmitter> open() {
        if (!isRunning() || watchers.size() >= MOST_WATCHERS) {
            return Optional.empty();
        }
        Watcher watcher = new Watcher(watchers::remove);
        List<Activity> latest = log.latest(AT_ONCE);
        watcher.tell(drawn(latest.stream().limit(MISSED).toList().reversed()));
        watchers.add(watcher);
        watcher.start();
        if (!looking.get()) {
            known = ids(latest);
        }
        lookIfWatched();
        return Optional.of(watcher.emitter());
    }

    private void lookIfWatched() {
        if (isRunning() && !watchers.isEmpty() && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("activity").start(this::look);
        }
    }

    private void look() {
        try {
            while (!watchers.isEmpty() && !stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                tellWhatIsNew();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            looking.set(false);
            lookIfWatched(); // somebody may have come just as the last one went
        }
    }

    private synchronized void tellWhatIsNew() {
        try {
            List<Activity> latest = log.latest(AT_ONCE);
            List<String> news = drawn(latest.stream()
                    .filter(activity -> !known.contains(activity.id()))
                    .toList()
                    .reversed());
            known = ids(latest);
            watchers.forEach(watcher -> watcher.tell(news));
        } catch (RuntimeException databaseAway) {
            LOG.debug("nothing could be told: {}", databaseAway.toString());
        }
    }

    private static Set<UUID> ids(List<Activity> activities) {
        return activities.stream().map(Activity::id).collect(Collectors.toSet());
    }

    private List<String> drawn(List<Activity> activities) {
        return view.rows(activities).stream().map(this::drawn).toList();
    }

    private String drawn(ActivityRow row) {
        return fragments.draw("office/activity-row", Map.of("row", row));
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
    }

    /** Before the web server waits for its last answers: these would never end. */
    @Override
    public void stop() {
        stopped.countDown();
        watchers.forEach(Watcher::end);
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
