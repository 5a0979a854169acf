package dk.betroet.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for every rule book and every situation. */
class EngineLawsTest {

    private static final Gen<Rule> RULES = integers().between(0, 11).zip(longs().between(0, 900),
            EngineLawsTest::rule);

    private static final Gen<List<Rule>> RULE_LISTS = lists().of(RULES).ofSizeBetween(0, 8);

    private static final Gen<Situation> SITUATIONS = longs().between(0, 1000).zip(
            integers().between(0, 255), EngineLawsTest::situation);

    @Test
    void addingARuleNeverMakesTheVerdictMilder() {
        qt().forAll(RULE_LISTS, RULES, SITUATIONS).check((rules, more, situation) -> {
            List<Rule> all = new ArrayList<>(rules);
            all.add(more);
            return severity(book(all).decide(situation))
                    >= severity(book(rules).decide(situation));
        });
    }

    @Test
    void theOrderOfTheRulesDoesNotMatter() {
        qt().forAll(RULE_LISTS, SITUATIONS, longs().all()).check((rules, situation, seed) -> {
            List<Rule> shuffled = new ArrayList<>(named(rules));
            Verdict before = Sample.book(shuffled).decide(situation);
            Collections.shuffle(shuffled, new Random(seed));
            return Sample.book(shuffled).decide(situation).equals(before);
        });
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        qt().forAll(RULE_LISTS, SITUATIONS).check((rules, situation) ->
                book(rules).decide(situation).equals(book(rules).decide(situation)));
    }

    @Test
    void aTighterLimitIsNeverMilder() {
        qt().forAll(longs().between(0, 1000), longs().between(0, 1000), longs().between(0, 2000))
                .check((one, other, amount) -> {
                    Situation situation = Sample.pay(amount).build();
                    return limited(Math.min(one, other), situation)
                            >= limited(Math.max(one, other), situation);
                });
    }

    @Test
    void anotherSignatureNeverMakesTheVerdictStricter() {
        qt().forAll(RULE_LISTS, SITUATIONS).assuming((rules, _) -> rules.stream()
                .noneMatch(rule -> rule.effect() instanceof Effect.Separate))
                .check((rules, situation) -> {
                    Situation more = situation.toBuilder().signed("p9", "employee").build();
                    return severity(book(rules).decide(more))
                            <= severity(book(rules).decide(situation));
                });
    }

    @Test
    void whatIsRefusedSaysWhyInOrderOfPrecedence() {
        qt().forAll(RULE_LISTS, SITUATIONS).check((rules, situation) -> {
            Verdict verdict = book(rules).decide(situation);
            return switch (verdict) {
                case Verdict.Allowed allowed -> allowed.objections().isEmpty();
                case Verdict.Needs needs -> ordered(needs.demands());
                case Verdict.Refused refused -> ordered(refused.refusals())
                        && (refused.demands().isEmpty() || ordered(refused.demands()));
            };
        });
    }

    @Test
    void aRollingWindowIsNeverMilderThanAnyOfItsDays() {
        qt().forAll(lists().of(integers().between(-40, 40)).ofSizeBetween(0, 6),
                integers().between(1, 31)).check((offsets, days) -> {
                    Situation.Builder builder = Sample.pay(100);
                    builder.earlier(offsets.stream().map(offset ->
                            Sample.paid(Sample.DAY.plusDays(offset), 100)).toList());
                    int most = 0;
                    for (int first = -days + 1; first <= 0; first++) {
                        LocalDate start = Sample.DAY.plusDays(first);
                        Window.Span span = new Window.Span(start, start.plusDays(days - 1L));
                        int count = (int) offsets.stream().map(Sample.DAY::plusDays)
                                .filter(span::covers).count();
                        most = Math.max(most, count + 1);
                    }
                    RuleBook exact = Sample.book(List.of(Sample.rule("a",
                            Sample.monthly(most * 100L, new Window.Rolling(days)))));
                    RuleBook less = Sample.book(List.of(Sample.rule("a",
                            Sample.monthly(most * 100L - 1, new Window.Rolling(days)))));
                    return exact.decide(builder.build()) instanceof Verdict.Allowed
                            && less.decide(builder.build()) instanceof Verdict.Refused;
                });
    }

    @Test
    void movementsOutOfReachNeverMatter() {
        List<Window> windows = List.of(Window.Calendar.DAY, Window.Calendar.WEEK,
                Window.Calendar.MONTH, Window.Calendar.YEAR, new Window.Rolling(1),
                new Window.Rolling(45), new Window.Season(MonthDay.of(12, 1), MonthDay.of(3, 1)));
        qt().forAll(lists().of(integers().between(-800, 800)).ofSizeBetween(0, 12),
                integers().between(0, windows.size() - 1), integers().between(1, 12))
                .check((offsets, number, most) -> {
                    Window window = windows.get(number);
                    RuleBook book = Sample.book(List.of(
                            Sample.rule("a", Sample.monthly(most * 100L, window))));
                    List<LocalDate> days = offsets.stream().map(Sample.DAY::plusDays).toList();
                    long told = window.spans(Sample.DAY, days).stream()
                            .mapToLong(span -> days.stream().filter(span::covers).count())
                            .max().orElse(-1);
                    Situation.Builder all = Sample.pay(100);
                    all.earlier(days.stream().map(day -> Sample.paid(day, 100)).toList());
                    return book.decide(all.build()) instanceof Verdict.Allowed
                            == (told + 1 <= most);
                });
    }

    @Test
    void aLimitOfOneDayReachesThatDayAndNoLimitReachesNone() {
        RuleBook day = Sample.book(List.of(
                Sample.rule("a", Sample.monthly(100, Window.Calendar.DAY))));
        RuleBook none = Sample.book(List.of(Sample.rule("a", Sample.limit(100))));

        assertThat(day.windowDays("pay")).hasValue(0);
        assertThat(none.windowDays("pay")).isEmpty();
    }

    private static boolean ordered(List<Objection> objections) {
        for (int i = 1; i < objections.size(); i++) {
            if (objections.get(i - 1).reason().compareTo(objections.get(i).reason()) > 0) {
                return false;
            }
        }
        return !objections.isEmpty();
    }

    private static int limited(long oere, Situation situation) {
        return severity(Sample.book(List.of(Sample.rule("a", Sample.limit(oere))))
                .decide(situation));
    }

    private static int severity(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed _ -> 0;
            case Verdict.Needs _ -> 1;
            case Verdict.Refused _ -> 2;
        };
    }

    private static RuleBook book(List<Rule> rules) {
        return Sample.book(named(rules));
    }

    private static List<Rule> named(List<Rule> rules) {
        List<Rule> named = new ArrayList<>();
        for (Rule rule : rules) {
            named.add(Sample.rule("r" + named.size(), rule.strictness(), rule.acts(),
                    rule.effect()));
        }
        return named;
    }

    private static Rule rule(int kind, long number) {
        Effect effect = switch (kind) {
            case 0 -> new Effect.Forbid(Reason.RULE_FORBIDS);
            case 1 -> Sample.limit(number);
            case 2, 3 -> Sample.tiers(number);
            case 4 -> new Effect.Fields(List.of("count"));
            case 5 -> Sample.monthly(number, Window.Calendar.MONTH);
            case 6 -> new Effect.Require(new Condition.Compare("alive", Condition.Comparison.IS,
                    List.of(Value.of(true))), Reason.FUND_FROZEN, number % 2 == 0);
            case 7 -> new Effect.Paper(Set.of("receipt"), Set.of(), List.of(), false);
            case 8 -> new Effect.Separate(List.of("actor", "signers"), false, Set.of());
            case 9 -> Sample.expire((int) (number % 12) + 1, 30);
            case 10 -> new Effect.Approve(new Effect.Approvers(List.of(
                    Sample.people("leader", 1)), true, false), Reason.APPROVAL_MISSING);
            default -> new Effect.Inform(Set.of());
        };
        return Sample.rule("r", number % 5 == 0 ? Strictness.SHOULD : Strictness.MUST,
                Set.of("pay"), effect);
    }

    private static Situation situation(long amount, int bits) {
        Situation.Builder builder = Sample.pay(amount).part("actor", "p1");
        if ((bits & 1) != 0) {
            builder.with("alive", (bits & 2) != 0);
        }
        if ((bits & 4) != 0) {
            builder.with("renewed", Sample.DAY.minusDays(bits));
        }
        if ((bits & 8) != 0) {
            builder.signed("p1", "employee");
        }
        if ((bits & 16) != 0) {
            builder.signed("p2", "leader");
        }
        if ((bits & 32) != 0) {
            builder.document(Document.of("receipt"));
        }
        if ((bits & 64) != 0) {
            builder.approved(new Approval("p3", "leader", Sample.DAY,
                    Optional.of("because")));
        }
        if ((bits & 128) != 0) {
            builder.earlier(List.of(Sample.paid(Sample.DAY.minusDays(3), bits)));
        }
        return builder.build();
    }
}
