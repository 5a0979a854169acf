package dk.betroet.kernel.rulebook;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything a rule book may look at when it judges one act: what, when, the facts by name, what
 * happened before, who is who, and what has been gathered so far.
 *
 * <p>All words come from the {@link Vocabulary}; a rule book refuses to judge a word outside it,
 * because a misspelt fact would quietly switch rules off. Immutable. Beside the facts told, these
 * are always known: {@code date}, {@code date.year}, {@code date.month} (1-12), {@code date.day}
 * (1-31), {@code date.month-day} (1224 is 24 December) and {@code date.weekday} (monday ...).
 *
 * @param act       an act of the vocabulary; {@code state} when nothing is done and faults are
 *                  looked for
 * @param date      the day it happened (not the day it was recorded)
 * @param facts     facts by name
 * @param earlier   movements of the same owner within the rule book's reach, before or after
 * @param people    everyone mentioned
 * @param parts     who fills which place in the act: {@code actor}, {@code receiver} ...
 * @param relations ties between the people
 * @param gathered  signatures, approvals and papers
 */
public record Situation(String act, LocalDate date, Map<String, Value> facts,
        List<Movement> earlier, List<Person> people, Map<String, String> parts,
        List<Relation> relations, Gathered gathered) implements Facts {

    public Situation {
        facts = Map.copyOf(facts);
        earlier = List.copyOf(earlier);
        people = List.copyOf(people);
        parts = Map.copyOf(parts);
        relations = List.copyOf(relations);
    }

    /** What people have handed in for this act. */
    public record Gathered(List<Signature> signatures, List<Approval> approvals,
            List<Document> documents) {

        /** Nothing yet. */
        public static final Gathered NOTHING = new Gathered(List.of(), List.of(), List.of());

        public Gathered {
            signatures = List.copyOf(signatures);
            approvals = List.copyOf(approvals);
            documents = List.copyOf(documents);
        }
    }

    /** Starts the description of an act on a day. */
    public static Builder of(String act, LocalDate date) {
        return new Builder(act, date);
    }

    /** A builder that holds everything told here, to change a little of it. */
    public Builder toBuilder() {
        Builder builder = new Builder(act, date);
        builder.facts.putAll(facts);
        builder.earlier.addAll(earlier);
        builder.people.addAll(people);
        builder.parts.putAll(parts);
        builder.relations.addAll(relations);
        builder.signatures.addAll(gathered.signatures());
        builder.approvals.addAll(gathered.approvals());
        builder.documents.addAll(gathered.documents());
        return builder;
    }

    /** The same with only those earlier movements that are at most so many days from the act. */
    Situation near(OptionalInt days) {
        List<Movement> close = days.isEmpty() ? List.of() : earlier.stream()
                .filter(movement -> Math.abs(ChronoUnit.DAYS.between(movement.date(), date))
                        <= days.getAsInt())
                .toList();
        return close.size() == earlier.size() ? this
                : new Situation(act, date, facts, close, people, parts, relations, gathered);
    }

    @Override
    public Optional<Value> fact(String name) {
        Value value = facts.get(name);
        return value != null ? Optional.of(value) : ofDay(name, date);
    }

    /** The person with this id, when known. */
    public Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** What the day itself tells: {@code date}, {@code date.year} and so on; else empty. */
    static Optional<Value> ofDay(String name, LocalDate date) {
        if (!name.startsWith("date")) {
            return Optional.empty();
        }
        return switch (name) {
            case "date" -> Optional.of(Value.of(date));
            case "date.year" -> Optional.of(Value.of(date.getYear()));
            case "date.month" -> Optional.of(Value.of(date.getMonthValue()));
            case "date.day" -> Optional.of(Value.of(date.getDayOfMonth()));
            case "date.month-day" -> Optional.of(
                    Value.of(date.getMonthValue() * 100L + date.getDayOfMonth()));
            case "date.weekday" -> Optional.of(
                    Value.of(date.getDayOfWeek().name().toLowerCase(Locale.ROOT)));
            default -> Optional.empty();
        };
    }

    /** Collects a situation piece by piece. Not thread-safe; {@link #build} copies. */
    public static final class Builder {

        private final String act;
        private final LocalDate date;
        private final Map<String, Value> facts = new HashMap<>();
        private final List<Movement> earlier = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final Map<String, String> parts = new HashMap<>();
        private final List<Relation> relations = new ArrayList<>();
        private final List<Signature> signatures = new ArrayList<>();
        private final List<Approval> approvals = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();

        private Builder(String act, LocalDate date) {
            this.act = act;
            this.date = date;
        }

        /** Tells a fact; told twice, the later counts. */
        public Builder with(String fact, Value value) {
            facts.put(fact, value);
            return this;
        }

        /** Tells an amount. */
        public Builder with(String fact, Money money) {
            return with(fact, Value.of(money));
        }

        /** Tells a whole number. */
        public Builder with(String fact, long number) {
            return with(fact, Value.of(number));
        }

        /** Tells a word. */
        public Builder with(String fact, String text) {
            return with(fact, Value.of(text));
        }

        /** Tells yes or no. */
        public Builder with(String fact, boolean flag) {
            return with(fact, Value.of(flag));
        }

        /** Tells a day. */
        public Builder with(String fact, LocalDate day) {
            return with(fact, Value.of(day));
        }

        /** Tells several words. */
        public Builder with(String fact, Collection<String> texts) {
            return with(fact, Value.of(texts));
        }

        /** Adds earlier movements. */
        public Builder earlier(Collection<Movement> movements) {
            earlier.addAll(movements);
            return this;
        }

        /** Adds a person. */
        public Builder person(Person person) {
            people.add(person);
            return this;
        }

        /** Says who fills a place in the act. */
        public Builder part(String part, String person) {
            parts.put(part, person);
            return this;
        }

        /** Says that two people are tied. */
        public Builder relation(Relation relation) {
            relations.add(relation);
            return this;
        }

        /** Adds a signature. */
        public Builder signed(String person, String capacity) {
            signatures.add(new Signature(person, capacity));
            return this;
        }

        /** Adds an approval. */
        public Builder approved(Approval approval) {
            approvals.add(approval);
            return this;
        }

        /** Adds a paper. */
        public Builder document(Document document) {
            documents.add(document);
            return this;
        }

        /** The finished description. */
        public Situation build() {
            return new Situation(act, date, facts, earlier, people, parts, relations,
                    new Gathered(signatures, approvals, documents));
        }
    }
}
