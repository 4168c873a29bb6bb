package com.shopwright.backoffice;

import com.shopwright.backoffice.page.StuckList.Stuck;
import com.shopwright.kernel.ParkedTask;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.Orders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in plain words what a parked task was about. */
@Component
class StuckWords {

    /** By how a task's kind, or the listener it was for, begins; the first that fits. */
    private static final Map<String, String> WHAT = new LinkedHashMap<>();

    static {
        WHAT.put("payments.send", "Ask the bank for a payment");
        WHAT.put("payments.enquire", "Ask the bank how a payment stands");
        WHAT.put("payments.", "Take or give back money at the bank");
        WHAT.put("dispatch.send", "Ask the warehouse to send a parcel");
        WHAT.put("dispatch.release", "Let a packed parcel go");
        WHAT.put("dispatch.cancel", "Stop a parcel at the warehouse");
        WHAT.put("dispatch.request-shipments", "Make parcels of an order");
        WHAT.put("dispatch.", "Move a parcel on");
        WHAT.put("purchasing.send", "Send an order to a supplier");
        WHAT.put("purchasing.withdraw", "Withdraw an order from a supplier");
        WHAT.put("purchasing.", "Look after what has to be bought");
        WHAT.put("notifications.send-mail", "Hand a letter to the mail server");
        WHAT.put("notifications.", "Write a letter about an order");
        WHAT.put("orders.expire", "Close an order that was not paid in time");
        WHAT.put("orders.", "Move an order on");
        WHAT.put("stock.", "Keep the stock in order");
    }

    private final Orders orders;
    private final Words words;

    StuckWords(Orders orders, Words words) {
        this.orders = orders;
        this.words = words;
    }

    Stuck stuck(ParkedTask task) {
        Optional<Order> order = orders.find(new OrderId(task.subject()));
        return new Stuck(
                task.id().toString(),
                what(task),
                order.map(known -> "Order " + known.number()).orElse(""),
                order.map(known -> OrderPages.PATH + "/" + known.number()).orElse(""),
                words.moment(task.parkedAt()),
                words.count(task.attempts(), "try", "tries"),
                task.error());
    }

    /** An event is parked for the one who was to hear it, whom its payload names. */
    static String what(ParkedTask task) {
        return WHAT.entrySet().stream()
                .filter(known -> task.kind().startsWith(known.getKey())
                        || task.payload().contains("\"listener\":\"" + known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Something that the program calls " + task.kind());
    }
}
