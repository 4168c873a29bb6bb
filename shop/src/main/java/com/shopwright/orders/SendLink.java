package com.shopwright.orders;

import com.shopwright.carts.Email;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import java.time.InstantSource;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Sends a buyer the link to their order again, with a new key if the old one has expired. Whoever asks learns nothing: the
 * wish is only written down, and whether there is such an order is looked up later, by a task.
 */
@Component
final class SendLink implements TaskHandler {

    private static final String KIND = "orders.send-link";

    private final OrderRows orders;
    private final Timeline timeline;
    private final Events events;
    private final Tasks tasks;
    private final Transactions transactions;
    private final OrderSettings settings;
    private final RandomGenerator random;
    private final Ids ids;
    private final InstantSource clock;

    SendLink(
            OrderRows orders,
            Timeline timeline,
            Events events,
            Tasks tasks,
            Transactions transactions,
            OrderSettings settings,
            RandomGenerator random,
            Ids ids,
            InstantSource clock) {
        this.orders = orders;
        this.timeline = timeline;
        this.events = events;
        this.tasks = tasks;
        this.transactions = transactions;
        this.settings = settings;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    record Wish(String number, String email) {}

    void ask(OrderNumber number, Email email) {
        tasks.schedule(KIND, ids.next(), new Wish(number.value(), email.value()), clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        Wish wish = tasks.payload(task, Wish.class);
        transactions.inOne(() -> orders.id(number(wish))
                .flatMap(orders::lock)
                .map(head -> orders.find(head.id()).orElseThrow())
                .filter(order -> order.checkout().email().value().equalsIgnoreCase(wish.email()))
                .ifPresent(this::send));
    }

    private static OrderNumber number(Wish wish) {
        try {
            return new OrderNumber(wish.number());
        } catch (InvalidInput changed) {
            throw new IllegalStateException("it was a number when it was asked for", changed);
        }
    }

    private void send(Order order) {
        if (clock.instant().isAfter(orders.lastChange(order.id()).plus(settings.linkLife()))) {
            orders.renewKey(order.id(), newKey(random), clock.instant());
            timeline.add(order.id(), Step.LINK_RENEWED, Actor.BUYER);
        }
        events.publish(new LinkWanted(order.id()));
    }

    /** 128 bits: nobody guesses them. */
    private static OrderKey newKey(RandomGenerator random) {
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        return new OrderKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
}
