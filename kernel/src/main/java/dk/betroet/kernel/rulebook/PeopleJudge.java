package dk.betroet.kernel.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges what people must do: sign, approve, hand in papers, be different people. */
final class PeopleJudge {

    private static final String SIGNERS = "signers";
    private static final String APPROVERS = "approvers";

    private final RuleBook book;
    private final Situation situation;
    private final Outcome outcome;

    PeopleJudge(RuleBook book, Situation situation, Outcome outcome) {
        this.book = book;
        this.situation = situation;
        this.outcome = outcome;
    }

    void sign(Rule rule, Effect.Sign sign) {
        Tier tier = sign.tiers().getFirst();
        Map<String, Value> arguments = Map.of();
        if (sign.fact().isPresent()) {
            Optional<Value> measured = situation.fact(sign.fact().get());
            if (measured.isEmpty()) {
                outcome.unknown(rule, sign.fact().get());
                return;
            }
            tier = pick(rule, sign, measured.get());
            arguments = Map.of("measured", measured.get(), "tier", Value.of(tier.name()));
        }
        List<Signature> signatures = situation.gathered().signatures();
        Optional<List<Alternative>> missing = missing(tier.anyOf(), signatures);
        if (missing.isPresent()) {
            outcome.need(rule, Reason.SIGNATURE_MISSING,
                    new Supply.Signatures(missing.get()), arguments);
        }
    }

    private Tier pick(Rule rule, Effect.Sign sign, Value value) {
        for (Tier tier : sign.tiers()) {
            if (tier.range().holds(value)) {
                return tier;
            }
        }
        for (Tier.Hole hole : sign.holes()) {
            if (hole.range().holds(value)) {
                outcome.gap(rule, hole.gap());
                return sign.tiers().stream().filter(tier -> tier.name().equals(hole.as()))
                        .findFirst().orElseThrow();
            }
        }
        // A negative amount lies below every tier; the first is where it would start.
        return sign.tiers().getFirst();
    }

    void approve(Rule rule, Effect.Approvers approvers, Reason reason,
            Map<String, Value> arguments) {
        List<Signature> given = situation.gathered().approvals().stream()
                .filter(approval -> !approvers.reason() || approval.reason().isPresent())
                .filter(approval -> approvers.before()
                        ? approval.date().isBefore(situation.date())
                        : !approval.date().isAfter(situation.date()))
                .map(approval -> new Signature(approval.person(), approval.capacity()))
                .toList();
        Optional<List<Alternative>> missing = missing(approvers.anyOf(), given);
        if (missing.isPresent()) {
            outcome.need(rule, reason, new Supply.Approvals(missing.get(), approvers.reason(),
                    approvers.before()), arguments);
        }
    }

    /** What each alternative still lacks; empty when one of them is met, or none is asked for. */
    private Optional<List<Alternative>> missing(List<Alternative> anyOf, List<Signature> given) {
        List<Alternative> lacking = new ArrayList<>();
        for (Alternative alternative : anyOf) {
            Alternative rest = alternative.missing(given, book.vocabulary());
            if (rest.all().isEmpty()) {
                return Optional.empty();
            }
            lacking.add(rest);
        }
        return lacking.isEmpty() ? Optional.empty() : Optional.of(lacking);
    }

    void paper(Rule rule, Effect.Paper wanted) {
        List<Document> papers = situation.gathered().documents().stream()
                .filter(document -> wanted.kinds().contains(document.kind())).toList();
        List<Document> holding = papers.stream()
                .filter(document -> document.holdsOn(situation.date())).toList();
        if (holding.isEmpty()) {
            Reason missing = wanted.agreement()
                    ? papers.isEmpty() ? Reason.AGREEMENT_MISSING : Reason.AGREEMENT_EXPIRED
                    : Reason.DOCUMENT_MISSING;
            outcome.need(rule, missing, new Supply.Papers(new TreeSet<>(wanted.kinds()),
                    new TreeSet<>(wanted.fields()), wanted.signedBy()), Map.of());
            return;
        }
        Supply.Papers fewest = null;
        for (Document document : holding) {
            Supply.Papers lacks = lacks(document, wanted);
            int count = lacks.missingFields().size() + lacks.missingParties().size();
            if (count == 0) {
                return;
            }
            if (fewest == null
                    || count < fewest.missingFields().size() + fewest.missingParties().size()) {
                fewest = lacks;
            }
        }
        outcome.need(rule, wanted.agreement()
                        ? Reason.AGREEMENT_INCOMPLETE : Reason.DOCUMENT_INCOMPLETE,
                fewest, Map.of());
    }

    private Supply.Papers lacks(Document document, Effect.Paper wanted) {
        TreeSet<String> fields = new TreeSet<>(wanted.fields());
        fields.removeAll(document.fields());
        List<Set<String>> parties = wanted.signedBy().stream()
                .filter(anyOf -> document.signedBy().stream().noneMatch(signed ->
                        anyOf.stream().anyMatch(one -> book.vocabulary().counts(signed, one))))
                .toList();
        return new Supply.Papers(new TreeSet<>(Set.of(document.kind())), fields, parties);
    }

    /** Whether the one who acts holds one of the capacities. */
    boolean actorIs(Set<String> capacities) {
        return Optional.ofNullable(situation.parts().get("actor"))
                .flatMap(situation::person)
                .map(person -> person.capacities().stream().anyMatch(held ->
                        capacities.stream().anyMatch(one -> book.vocabulary().counts(held, one))))
                .orElse(false);
    }

    void separate(Rule rule, Effect.Separate separate) {
        List<List<String>> places = separate.parts().stream().map(this::filling).toList();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i; j < places.size(); j++) {
                for (String one : places.get(i)) {
                    for (String other : places.get(j)) {
                        if ((i != j || !one.equals(other)) && same(one, other, separate)) {
                            outcome.refuse(rule, Reason.PERSONS_MUST_DIFFER,
                                    Map.of("parts", Value.of(List.of(separate.parts().get(i),
                                            separate.parts().get(j)))));
                            return;
                        }
                    }
                }
            }
        }
    }

    private List<String> filling(String part) {
        return switch (part) {
            case SIGNERS -> List.copyOf(new HashSet<>(situation.gathered().signatures().stream()
                    .map(Signature::person).toList()));
            case APPROVERS -> List.copyOf(new HashSet<>(situation.gathered().approvals().stream()
                    .map(Approval::person).toList()));
            default -> Optional.ofNullable(situation.parts().get(part)).stream().toList();
        };
    }

    private boolean same(String one, String other, Effect.Separate separate) {
        if (one.equals(other)) {
            return true;
        }
        if (situation.relations().stream().anyMatch(relation ->
                separate.relations().contains(relation.kind()) && relation.ties(one, other))) {
            return true;
        }
        if (!separate.household()) {
            return false;
        }
        Optional<String> home = situation.person(one).flatMap(Person::household);
        return home.isPresent() && home.equals(situation.person(other).flatMap(Person::household));
    }
}
