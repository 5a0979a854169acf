package dk.betroet.office.platform.operation;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Part;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.db.TenantSql;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.ledger.Ledger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Natural batching. A book has one writer at a time; whoever waits for it meanwhile is taken along
 * by the next, in one transaction, each with a fate of its own. Nobody is made to wait so that a
 * transaction may be filled.
 *
 * <p>It is not what keeps writers apart: that is the lock on the book's row, which other copies of
 * the application take as well. A work that fails takes nobody with it: the transaction is taken
 * back and every work is done again, alone. A work that refuses has written nothing.
 */
@Component
class BookQueue {

    /** How many are taken along at most, so that nobody waits long for others. */
    private static final int TAKEN_MAX = 64;

    private final Database database;
    private final Ledger ledger;
    private final EvidenceStore files;
    private final Replays replays;
    private final Map<Book, Queue> queues = new ConcurrentHashMap<>();

    BookQueue(Database database, Ledger ledger, EvidenceStore files, Replays replays) {
        this.database = database;
        this.ledger = ledger;
        this.files = files;
        this.replays = replays;
    }

    /**
     * What a work is known to ask about, so that it can be read for all works at once; nothing
     * goes wrong with what is not foreseen.
     */
    record Foreseen(Set<UUID> funds, Set<UUID> files, Set<Replays.Key> keys) {

        static final Foreseen NOTHING = new Foreseen(Set.of(), Set.of(), Set.of());

        /** The funds and files that a command names. */
        static Foreseen of(CommandShape<?> shape, Record command, Set<Replays.Key> keys) {
            Foreseen foreseen = new Foreseen(new HashSet<>(), new HashSet<>(), keys);
            foreseen.look(shape, command);
            return foreseen;
        }

        private void look(CommandShape<?> shape, Record command) {
            for (FieldSpec field : shape.fields()) {
                Object value = shape.value(command, field);
                Collection<?> values = value instanceof List<?> list
                        ? list : value == null ? List.of() : List.of(value);
                for (Object one : values) {
                    switch (one) {
                        case FundId fund -> funds.add(fund.value());
                        case EvidenceId file -> files.add(file.value());
                        case Record nested when field.nested() != null ->
                                look(field.nested(), nested);
                        default -> { }
                    }
                }
            }
        }
    }

    private record Book(UUID authority, UUID unit) {

        Tenant tenant() {
            return Tenant.of(authority, unit);
        }
    }

    /** Who waits for one book. */
    private static final class Queue {
        private final Deque<Waiter<?>> waiting = new ArrayDeque<>();
        private boolean busy;

        /** Whether the newcomer finds nobody at work and leads. */
        synchronized boolean join(Waiter<?> waiter) {
            waiting.add(waiter);
            boolean leads = !busy;
            busy = true;
            return leads;
        }

        synchronized List<Waiter<?>> take(int most) {
            List<Waiter<?>> taken = new ArrayList<>();
            while (!waiting.isEmpty() && taken.size() < most) {
                taken.add(waiting.remove());
            }
            return taken;
        }

        /** Lets the first of those who have come meanwhile lead. */
        synchronized void handOver() {
            Waiter<?> next = waiting.peek();
            if (next == null) {
                busy = false;
            } else {
                next.turn.complete(true);
            }
        }
    }

    /** One work and whoever waits for it. */
    private static final class Waiter<T> {
        private final Foreseen foreseen;
        private final Function<JdbcClient, T> work;
        private final @Nullable LocaleContext language = LocaleContextHolder.getLocaleContext();

        /** True when it is this one's turn to lead, false when it has been done by another. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private @Nullable T result;
        private @Nullable Throwable fault;

        Waiter(Foreseen foreseen, Function<JdbcClient, T> work) {
            this.foreseen = foreseen;
            this.work = work;
        }

        /** Does the work in the language of the one who asked for it. */
        void run(JdbcClient sql) {
            LocaleContext before = LocaleContextHolder.getLocaleContext();
            LocaleContextHolder.setLocaleContext(language);
            try {
                result = work.apply(sql);
            } finally {
                LocaleContextHolder.setLocaleContext(before);
            }
        }

        T outcome() {
            switch (fault) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> { }
            }
            if (result == null) {
                throw new IllegalStateException("a work that was never done");
            }
            return result;
        }
    }

    /**
     * Does a work that appends to a unit's book, and returns when it is committed. The work locks
     * the book by itself, as it would alone.
     */
    <T> T write(UUID authority, UUID unit, Foreseen foreseen, Function<JdbcClient, T> work) {
        Book book = new Book(authority, unit);
        Queue queue = queues.computeIfAbsent(book, _ -> new Queue());
        Waiter<T> waiter = new Waiter<>(foreseen, work);
        if (queue.join(waiter) || waiter.turn.join()) {
            List<Waiter<?>> taken = queue.take(TAKEN_MAX);
            try {
                together(book, queue, taken);
            } finally {
                queue.handOver();
                taken.forEach(one -> one.turn.complete(false));
            }
        }
        return waiter.outcome();
    }

    /** Asks about a unit's book, all of it as of one moment, and changes nothing. */
    <T> T read(UUID authority, UUID unit, Foreseen foreseen, Function<JdbcClient, T> question) {
        return database.lookUp(new Book(authority, unit).tenant(),
                sql -> opening(sql, unit, foreseen, false), question);
    }

    /**
     * Does the works in one transaction, and with them those that came while it waited for the
     * book: they would only have waited for the next.
     */
    private void together(Book book, Queue queue, List<Waiter<?>> taken) {
        attempt(book, taken, sql -> {
            List<Waiter<?>> late = queue.take(TAKEN_MAX - taken.size());
            if (!late.isEmpty()) {
                taken.addAll(late);
                database.openAgain(TenantSql.of(sql), book.tenant(),
                        own -> opening(own, book.unit(), all(late), true));
            }
        });
    }

    private void attempt(Book book, List<Waiter<?>> works, Consumer<JdbcClient> opened) {
        boolean[] ending = {false};
        try {
            database.writing(book.tenant(),
                    sql -> opening(sql, book.unit(), all(works), true), sql -> {
                opened.accept(sql);
                works.forEach(one -> one.run(sql));
                ending[0] = true;
            });
        } catch (RuntimeException | Error e) {
            // Past that point it may be committed though the answer was lost: nothing is redone.
            if (works.size() == 1 || ending[0] && !Database.undone(e)) {
                works.forEach(one -> one.fault = e);
            } else {
                works.forEach(one -> attempt(book, List.of(one), sql -> { }));
            }
        }
    }

    private static Foreseen all(List<Waiter<?>> taken) {
        Foreseen all = new Foreseen(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (Waiter<?> one : taken) {
            all.funds().addAll(one.foreseen.funds());
            all.files().addAll(one.foreseen.files());
            all.keys().addAll(one.foreseen.keys());
        }
        return all;
    }

    private List<Part> opening(TenantSql sql, UUID unit, Foreseen foreseen, boolean locking) {
        List<Part> parts = new ArrayList<>(
                ledger.opening(sql, unit, foreseen.funds(), locking));
        parts.addAll(files.opening(sql, foreseen.files()));
        parts.addAll(replays.opening(sql, foreseen.keys()));
        return parts;
    }
}
