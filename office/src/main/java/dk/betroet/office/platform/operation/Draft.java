package dk.betroet.office.platform.operation;

import dk.betroet.kernel.ledger.Transfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What will be recorded if the act is allowed.
 *
 * @param happenedOn the day it happened
 * @param fund whose money or affairs it is about, when it is about one fund
 * @param transfers the money that moves
 * @param papers the files that prove it, in order
 * @param form the paper that the act itself writes, when it does
 * @param mandate the mandate it is done on
 * @param reverses the fact that it undoes
 * @param sealedFor whose key seals names and free text: a person or the book's unit
 * @param until how long in the life of a fund it is allowed
 * @param result identities of what was made, for the caller
 * @param preparation what must be there before it is recorded, such as a new person's key
 * @param effect what changes besides
 */
public record Draft(
        LocalDate happenedOn,
        @Nullable UUID fund,
        List<Transfer> transfers,
        List<Paper> papers,
        @Nullable Form form,
        @Nullable UUID mandate,
        @Nullable UUID reverses,
        UUID sealedFor,
        Until until,
        Map<String, String> result,
        Consumer<JdbcClient> preparation,
        Effect effect) {

    /**
     * A file with what it is in the rule book's words.
     *
     * @param kind a word of the vocabulary's list {@code document}
     * @param evidence the file
     */
    public record Paper(String kind, EvidenceId evidence) {}

    /** How long in the life of a fund an act is allowed. */
    public enum Until {
        /** Until it is frozen, because its owner has died. */
        FROZEN,
        /** Until it is closed: acts that bring it to its end. */
        CLOSED,
        /** Also afterwards: an account of what has been is still given, and still answered. */
        EVER
    }

    public Draft {
        transfers = List.copyOf(transfers);
        if (until == Until.EVER && !transfers.isEmpty()) {
            throw new IllegalArgumentException("an account of what has been moves no money");
        }
        papers = List.copyOf(papers);
        result = Collections.unmodifiableMap(new TreeMap<>(result));
    }

    /** Starts a draft of something that happened on a day. */
    public static Builder on(LocalDate happenedOn, Context context) {
        return new Builder(happenedOn, context.book());
    }

    /** Collects a draft piece by piece. */
    public static final class Builder {

        private final LocalDate happenedOn;
        private @Nullable UUID fund;
        private final List<Transfer> transfers = new ArrayList<>();
        private final List<Paper> papers = new ArrayList<>();
        private @Nullable Form form;
        private @Nullable UUID mandate;
        private @Nullable UUID reverses;
        private UUID sealedFor;
        private Until until = Until.FROZEN;
        private final Map<String, String> result = new TreeMap<>();
        private Consumer<JdbcClient> preparation = sql -> {};
        private Effect effect = Effect.NONE;

        private Builder(LocalDate happenedOn, UUID book) {
            this.happenedOn = happenedOn;
            this.sealedFor = book;
        }

        /** Whose money or affairs it is about. */
        public Builder fund(UUID fund) {
            this.fund = fund;
            return this;
        }

        /** Moves money. */
        public Builder transfer(Transfer transfer) {
            transfers.add(transfer);
            return this;
        }

        /** Attaches a file; a missing one is no paper. */
        public Builder paper(String kind, @Nullable EvidenceId evidence) {
            if (evidence != null) {
                papers.add(new Paper(kind, evidence));
            }
            return this;
        }

        /** The paper that the act itself writes; whoever signs the act signs it. */
        public Builder form(Form written) {
            this.form = written;
            return this;
        }

        /** The mandate it is done on. */
        public Builder mandate(@Nullable UUID mandate) {
            this.mandate = mandate;
            return this;
        }

        /** The fact that it undoes. */
        public Builder reverses(UUID fact) {
            this.reverses = fact;
            return this;
        }

        /** Seals names and free text under this person's key, so that they can be erased. */
        public Builder sealedFor(UUID person) {
            this.sealedFor = person;
            return this;
        }

        /** One of the acts still allowed on a frozen fund. */
        public Builder closing() {
            this.until = Until.CLOSED;
            return this;
        }

        /** Gives or answers an account of what has been: allowed on a closed fund as well. */
        public Builder accounting() {
            this.until = Until.EVER;
            return this;
        }

        /** Tells the caller the identity of something that is made. */
        public Builder result(String name, UUID id) {
            result.put(name, id.toString());
            return this;
        }

        /** What must be there before it is recorded; nothing in it may be refused. */
        public Builder prepare(Consumer<JdbcClient> first) {
            preparation = preparation.andThen(first);
            return this;
        }

        /** What changes besides the ledger; several are applied in order. */
        public Builder effect(Effect next) {
            Effect before = effect;
            effect = (sql, fact) -> {
                before.apply(sql, fact);
                next.apply(sql, fact);
            };
            return this;
        }

        /** The finished draft. */
        public Draft build() {
            return new Draft(happenedOn, fund, transfers, papers, form, mandate, reverses,
                    sealedFor, until, result, preparation, effect);
        }
    }
}
