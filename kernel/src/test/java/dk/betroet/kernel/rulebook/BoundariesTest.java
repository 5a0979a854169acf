package dk.betroet.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On, under and over every boundary of the engine, and what it does with what it is not told. */
class BoundariesTest {

    private static Verdict decide(Effect effect, Situation.Builder situation) {
        return Sample.book(List.of(Sample.rule("a", effect))).decide(situation.build());
    }

    @ParameterizedTest
    @CsvSource({"99, allowed", "100, allowed", "101, refused"})
    void aLimitIncludesItself(long oere, String verdict) {
        assertThat(decide(Sample.limit(100), Sample.pay(oere)).id()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"99, 1, allowed", "100, 1, needs", "101, 1, needs", "100, 2, allowed"})
    void tiersAndTheirHole(long oere, int employees, String verdict) {
        Situation.Builder builder = Sample.pay(oere);
        for (int i = 0; i < employees; i++) {
            builder.signed("p" + i, "employee");
        }
        Verdict answer = decide(Sample.tiers(100), builder);
        assertThat(answer.id()).isEqualTo(verdict);
        assertThat(answer.notices().stream().anyMatch(n -> n.kind() == Notice.Kind.GAP))
                .isEqualTo(oere == 100);
    }

    @Test
    void theDemandSaysHowManyAreStillMissing() {
        Verdict verdict = decide(Sample.tiers(100), Sample.pay(500).signed("p1", "leader"));
        assertThat(verdict.objections()).singleElement().satisfies(objection -> {
            assertThat(objection.reason()).isEqualTo(Reason.SIGNATURE_MISSING);
            assertThat(objection.supply()).isEqualTo(new Supply.Signatures(
                    List.of(Sample.people("owner", 1), Sample.people("employee", 1))));
        });
    }

    @Test
    void onePersonFillsOnePlaceButIsMovedWhenThatHelps() {
        Alternative both = new Alternative(List.of(
                new Alternative.Signers(Set.of("employee"), 1),
                new Alternative.Signers(Set.of("leader"), 1)));
        List<Signature> leaderFirst = List.of(new Signature("l", "leader"),
                new Signature("e", "employee"));
        assertThat(both.missing(leaderFirst, Sample.VOCABULARY).all()).isEmpty();
        List<Signature> alone = List.of(new Signature("l", "leader"),
                new Signature("l", "employee"));
        assertThat(both.missing(alone, Sample.VOCABULARY).people()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04, allowed", "2026-03-05, refused"})
    void theAnniversaryIsTooLate(LocalDate day, String verdict) {
        Situation.Builder builder = Situation.of("pay", day)
                .with("renewed", LocalDate.of(2025, 3, 5));
        assertThat(decide(Sample.expire(12, 0), builder).id()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, 0", "2026-02-02, 1", "2026-03-04, 1"})
    void theWarningBeginsThirtyDaysBeforeTheLastDay(LocalDate day, int warnings) {
        Situation.Builder builder = Situation.of("pay", day)
                .with("renewed", LocalDate.of(2025, 3, 5));
        assertThat(decide(Sample.expire(12, 30), builder).notices()).hasSize(warnings);
    }

    @Test
    void aYearFromTheTwentyNinthOfFebruaryEndsWithTheTwentySeventh() {
        Effect effect = Sample.expire(12, 0);
        assertThat(decide(effect, Situation.of("pay", LocalDate.of(2029, 2, 27))
                .with("renewed", LocalDate.of(2028, 2, 29))).id()).isEqualTo("allowed");
        assertThat(decide(effect, Situation.of("pay", LocalDate.of(2029, 2, 28))
                .with("renewed", LocalDate.of(2028, 2, 29))).id()).isEqualTo("refused");
    }

    @Test
    void aWaitEndsOnItsDay() {
        Effect wait = new Effect.Wait("renewed", Period.ofYears(5), Reason.TOO_EARLY);
        assertThat(decide(wait, Situation.of("pay", LocalDate.of(2031, 3, 4))
                .with("renewed", Sample.DAY)).id()).isEqualTo("refused");
        assertThat(decide(wait, Situation.of("pay", LocalDate.of(2031, 3, 5))
                .with("renewed", Sample.DAY)).id()).isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-20, 2026-12-01, 1", "2027-01-05, 2026-12-01, 1", "2027-01-06, x, 0",
        "2026-11-30, x, 0"})
    void aSeasonMayRunOverNewYear(LocalDate day, String first, int spans) {
        Window season = new Window.Season(MonthDay.of(12, 1), MonthDay.of(1, 5));
        List<Window.Span> found = season.spans(day, List.of());
        assertThat(found).hasSize(spans);
        if (spans > 0) {
            assertThat(found.getFirst().first()).isEqualTo(LocalDate.parse(first));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, allowed", "2026-03-01, refused", "2026-03-31, refused",
        "2026-04-01, allowed"})
    void theCalendarMonthIsTheWholeMonth(LocalDate earlier, String verdict) {
        Situation.Builder builder = Sample.pay(60).earlier(List.of(Sample.paid(earlier, 60)));
        assertThat(decide(Sample.monthly(100, Window.Calendar.MONTH), builder).id())
                .isEqualTo(verdict);
    }

    @Test
    void whatIsNotToldDoesNotSlipPast() {
        Situation.Builder silent = Situation.of("pay", Sample.DAY);
        assertThat(decide(Sample.limit(100), silent).objections())
                .extracting(Objection::reason).containsExactly(Reason.FACT_MISSING);
        assertThat(decide(Sample.tiers(100), silent).objections())
                .extracting(Objection::reason).containsExactly(Reason.FACT_MISSING);
        assertThat(decide(Sample.expire(12, 0), silent).objections())
                .extracting(Objection::reason).containsExactly(Reason.FACT_MISSING);
        assertThat(decide(new Effect.Require(new Condition.Compare("means",
                Condition.Comparison.NOT, List.of(Value.of("card"))), Reason.CHANNEL_FORBIDDEN,
                false), silent).id()).isEqualTo("refused");
        assertThat(decide(new Effect.Limit(new Effect.Measure.OfFact("amount"),
                new Quantity.Share("left", 1, 1), new Effect.Beyond.Refuse(),
                Reason.LIMIT_EXCEEDED), Sample.pay(1)).objections())
                .extracting(Objection::reason).containsExactly(Reason.RATE_UNKNOWN);
    }

    @Test
    void aWordOutsideTheVocabularyIsABug() {
        RuleBook book = Sample.book(List.of(
                Sample.rule("a", Sample.monthly(100, Window.Calendar.DAY))));
        assertThatThrownBy(() -> book.decide(Situation.of("fly", Sample.DAY).build()))
                .hasMessageContaining("'fly'");
        assertThatThrownBy(() -> book.decide(Sample.pay(1).with("amuont", 5).build()))
                .hasMessageContaining("amuont");
        assertThatThrownBy(() -> book.decide(Sample.pay(1).with("count", "five").build()))
                .hasMessageContaining("number");
        assertThatThrownBy(() -> book.decide(Sample.pay(1).with("means", "gold").build()))
                .hasMessageContaining("'gold'");
        assertThatThrownBy(() -> book.decide(Sample.pay(1).signed("p", "king").build()))
                .hasMessageContaining("'king'");
        assertThatThrownBy(() -> book.decide(Sample.pay(1).earlier(List.of(
                new Movement(Sample.DAY, "pay", Map.of("amuont", Value.of(1))))).build()))
                .hasMessageContaining("amuont");
        assertThatThrownBy(() -> book.findings(Sample.pay(1).build()))
                .hasMessageContaining("not a state");
    }

    @Test
    void adviceIsShownAndDoesNotStop() {
        RuleBook book = Sample.book(List.of(Sample.rule("a", Strictness.SHOULD, Set.of("pay"),
                new Effect.Forbid(Reason.RULE_FORBIDS))));
        Verdict verdict = book.decide(Sample.pay(1).build());
        assertThat(verdict.id()).isEqualTo("allowed");
        assertThat(verdict.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.ADVICE);
            assertThat(notice.reason()).contains(Reason.RULE_FORBIDS);
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05, BREACH, 2026-02-19", "2026-01-31, BREACH, 2026-03-14",
        "2026-02-05, WARNING, 2026-03-05", "2026-02-26, WARNING, 2026-03-26"})
    void aDutyIsDueAMonthAfter(LocalDate last, Finding.Kind kind, LocalDate due) {
        Effect.Recur recur = new Effect.Recur("count", "box", "last",
                Optional.of(Period.ofMonths(1)), Optional.empty(), Set.of("leader"), 1, false, 21,
                14, "leader");
        RuleBook book = Sample.book(List.of(
                Sample.rule("a", Strictness.MUST, Set.of("state"), recur)));
        assertThat(book.findings(Situation.of("state", Sample.DAY).with("subject", "box")
                .with("last", last).build())).singleElement().satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(kind);
                    assertThat(finding.dueOn()).isEqualTo(due);
                });
        assertThat(book.findings(Situation.of("state", Sample.DAY).with("subject", "unit")
                .with("last", last).build())).isEmpty();
    }

    @Test
    void headroomTellsHowFarItIs() {
        RuleBook book = Sample.book(List.of(Sample.rule("a", Sample.limit(100))));
        assertThat(book.headroom(Sample.pay(90).build())).singleElement().satisfies(room -> {
            assertThat(room.measured()).isEqualTo(Value.of(Money.ofOere(90)));
            assertThat(room.limit()).isEqualTo(Value.of(Money.ofOere(100)));
        });
    }

    @Test
    void versionsDoNotOverlapAndTheRightOneIsInForce() {
        RuleBook one = version("1", LocalDate.of(2025, 1, 1), Optional.of(Sample.DAY));
        RuleBook two = version("2", Sample.DAY, Optional.empty());
        RuleBooks books = RuleBooks.of(List.of(two, one));
        assertThat(books.inForce("book", Sample.DAY.minusDays(1))).containsSame(one);
        assertThat(books.inForce("book", Sample.DAY)).containsSame(two);
        assertThat(books.inForce("book", LocalDate.of(2024, 12, 31))).isEmpty();
        assertThatThrownBy(() -> RuleBooks.of(List.of(one,
                version("3", Sample.DAY.minusDays(1), Optional.empty()))))
                .hasMessageContaining("same day");
    }

    private static RuleBook version(String version, LocalDate from, Optional<LocalDate> until) {
        return new RuleBook(new RuleBook.Header("book", version, Sample.TEXT, Sample.TEXT, from,
                until, Set.of(), Sample.TEXT, List.of()), Optional.empty(), List.of(), List.of(),
                List.of(), Sample.VOCABULARY);
    }
}
