package com.shopwright.backoffice;

import com.shopwright.kernel.ParkedTask;
import java.util.Arrays;

/** What the shop does by itself and may fail at, in plain words, with what a person can do about it. */
enum Chore {
    PAY(
            "payments.send",
            "Ask the bank for a payment",
            "See whether the bank can be reached, then try again. It is asked under the same key, so nobody pays twice."),
    ENQUIRE(
            "payments.enquire",
            "Ask the bank how a payment stands",
            "See whether the bank can be reached, then try again. The order waits until the bank has answered."),
    MOVE_MONEY(
            "payments.",
            "Take or give back money at the bank",
            "Look the payment up at the bank. If nothing has moved there, try again: the same request never takes effect twice."),
    SEND_PARCEL(
            "dispatch.send",
            "Ask the warehouse to send a parcel",
            "See whether the warehouse can be reached, then try again: it never packs the same parcel twice."),
    RELEASE_PARCEL(
            "dispatch.release",
            "Let a packed parcel go",
            "Call the warehouse and ask where the parcel is. If it still stands there, try again."),
    STOP_PARCEL(
            "dispatch.cancel",
            "Stop a parcel at the warehouse",
            "Call the warehouse and have the parcel stopped. If it has left already, it can only come back as a return."),
    PACK(
            "dispatch.request-shipments",
            "Make parcels of an order",
            "Look at the order’s goods and parcels, mend what is odd about them, then try again."),
    DISPATCH("dispatch.", "Move a parcel on", "Look at the order’s parcels, then try again."),
    BUY(
            "purchasing.send",
            "Send an order to a supplier",
            "See whether the supplier can be reached, then try again: it never delivers the same order twice."),
    WITHDRAW(
            "purchasing.withdraw",
            "Withdraw an order from a supplier",
            "Call the supplier. What comes all the same is received as counted."),
    PURCHASING("purchasing.", "Look after what has to be bought", "Look at what is running low, then try again."),
    POST(
            "notifications.send-mail",
            "Hand a letter to the mail server",
            "See whether the mail server takes letters, then try again; or write to the reader yourself."),
    WRITE("notifications.", "Write a letter about an order", "Try again. If it comes back, tell the buyer yourself."),
    EXPIRE(
            "orders.expire",
            "Close an order that was not paid in time",
            "Try again. If it comes back, cancel the order on its page."),
    ORDER("orders.", "Move an order on", "Look at the order and mend what it waits for, then try again."),
    STOCK("stock.", "Keep the stock in order", "Look at the stock’s books for what does not agree, then try again."),
    ROUTINE("kernel.periodic", "Do what comes back at regular times", "Try again. It also comes back by itself."),
    UNKNOWN(
            "",
            "Something that this program does not know",
            "It was left by another version of the program. Try again with that one, or put it away.");

    private final String begins;
    private final String what;
    private final String remedy;

    Chore(String begins, String what, String remedy) {
        this.begins = begins;
        this.what = what;
        this.remedy = remedy;
    }

    /** By how the task's kind begins; an event is parked for the one who was to hear it, whom its payload names. */
    static Chore of(ParkedTask task) {
        return Arrays.stream(values())
                .filter(chore -> task.kind().startsWith(chore.begins)
                        || task.payload().contains("\"listener\":\"" + chore.begins))
                .findFirst()
                .orElseThrow(); // the last fits everything
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
