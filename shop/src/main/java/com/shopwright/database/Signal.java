package com.shopwright.database;

import java.time.Duration;
import java.util.List;

/** What PostgreSQL understands. Java itself can send no other than TERM and KILL. */
enum Signal {
    /** To a postmaster: roll back, disconnect everybody, checkpoint, end ("fast shutdown"). */
    INT,
    /** To a backend: end. To a postmaster: wait for all clients first, which would be for ever. */
    TERM,
    /** To either: end now, recover at the next start ("immediate shutdown"). */
    QUIT;

    /** The shell's own kill, because the program of that name is not on every machine. */
    void send(long pid) {
        Command.run(Duration.ofSeconds(5), List.of("sh", "-c", "kill -s \"$0\" \"$1\"", name(), String.valueOf(pid)));
    }
}
