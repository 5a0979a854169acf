package dk.betroet.office.account.bankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static BankLine line(int sequence, int day, long kroner, String text) {
        return new BankLine(sequence, sequence + 1, LocalDate.of(2026, 3, day), null,
                Money.ofKroner(kroner), false, List.of(), text, Counterparty.UNKNOWN, List.of());
    }

    private static LedgerMovement movement(String id, int day, long kroner, String reference) {
        return new LedgerMovement(id, LocalDate.of(2026, 3, day), Money.ofKroner(kroner),
                reference, "");
    }

    private static Proposal propose(List<BankLine> lines, LedgerMovement... movements) {
        Proposal proposal = Matching.propose(lines, List.of(movements));
        proposal.matches().forEach(match -> Files.assertSayable(BankFileTexts.of(match.reason())));
        proposal.lines().forEach(left -> Files.assertSayable(BankFileTexts.of(left.reason())));
        return proposal;
    }

    /** The matches as "lines=movements:reason", which a person can check by eye. */
    private static List<String> matches(Proposal proposal) {
        return proposal.matches().stream().map(match -> match.lines().stream()
                        .map(line -> String.valueOf(line.sequence())).toList()
                + "=" + match.movements().stream().map(LedgerMovement::id).toList()
                + ":" + match.reason().kind()).toList();
    }

    private static List<String> left(Proposal proposal) {
        List<String> left = new ArrayList<>();
        proposal.lines().forEach(line ->
                left.add(line.line().sequence() + ":" + line.reason().kind()));
        proposal.movements().forEach(movement ->
                left.add(movement.movement().id() + ":" + movement.reason().kind()));
        return left;
    }

    @Test
    void amountDayAndReferenceComeFirst() {
        Proposal proposal = propose(
                List.of(line(1, 5, -100, "Bilag 2026-17 frisør"), line(2, 5, -100, "")),
                movement("a", 5, -100, "2026-18"), movement("b", 5, -100, "2026-17"));
        assertThat(matches(proposal)).containsExactly(
                "[1]=[b]:SAME_REFERENCE_AND_DAY", "[2]=[a]:SAME_DAY");
    }

    @Test
    void aReferenceIsAWholeWordNotAPartOfOne() {
        Proposal proposal = propose(List.of(line(1, 5, -100, "Bilag 12026 178")),
                movement("a", 5, -100, "2026-17"));
        assertThat(matches(proposal)).containsExactly("[1]=[a]:SAME_DAY");
    }

    @Test
    void theNearestDayIsTakenWhenItIsTheOnlyNearest() {
        Proposal proposal = propose(
                List.of(line(1, 3, -100, ""), line(2, 10, -100, ""), line(3, 17, -100, "")),
                movement("a", 2, -100, ""), movement("b", 9, -100, ""),
                movement("c", 13, -100, ""));
        assertThat(matches(proposal))
                .containsExactly("[1]=[a]:NEAR", "[2]=[b]:NEAR", "[3]=[c]:NEAR");
        assertThat(proposal.matches().getLast().reason().details())
                .containsExactly(new Detail.Count(4));
    }

    @Test
    void twoThatFitEquallyWellAreLeftToAPerson() {
        Proposal proposal = propose(List.of(line(1, 5, -100, "")),
                movement("a", 5, -100, ""), movement("b", 5, -100, ""));
        assertThat(matches(proposal)).isEmpty();
        assertThat(left(proposal))
                .containsExactly("1:SEVERAL_FIT", "a:SEVERAL_FIT", "b:SEVERAL_FIT");
        assertThat(proposal.lines().getFirst().candidates()).extracting(LedgerMovement::id)
                .containsExactly("a", "b");
        assertThat(proposal.movements().getFirst().candidates()).hasSize(1);
    }

    @Test
    void oneDayBeforeAndOneDayAfterIsATie() {
        Proposal proposal = propose(List.of(line(1, 5, -100, "")),
                movement("a", 4, -100, ""), movement("b", 6, -100, ""));
        assertThat(matches(proposal)).isEmpty();
    }

    @Test
    void asManyAlikeOnBothSidesArePairedInOrderAndSaidToBe() {
        Proposal proposal = propose(List.of(line(1, 5, -100, ""), line(2, 5, -100, "")),
                movement("a", 5, -100, ""), movement("b", 5, -100, ""));
        assertThat(matches(proposal)).containsExactly("[1]=[a]:ALIKE", "[2]=[b]:ALIKE");
    }

    @Test
    void asManyOnBothSidesButNotAlikeAreLeftToAPerson() {
        Proposal twoDays = propose(List.of(line(1, 5, -100, ""), line(2, 5, -100, "")),
                movement("a", 4, -100, ""), movement("b", 6, -100, ""));
        assertThat(matches(twoDays)).isEmpty();
        Proposal crossed = propose(
                List.of(line(1, 5, -100, "AAAA BBBB"), line(2, 5, -100, "AAAA")),
                movement("a", 5, -100, "AAAA"), movement("b", 5, -100, "BBBB"));
        assertThat(matches(crossed)).isEmpty();
    }

    @Test
    void aShortReferenceInATextIsAnAccident() {
        Proposal proposal = propose(List.of(line(1, 5, -100, "Kiosk 17")),
                movement("a", 5, -100, "17"), movement("b", 5, -100, "18"));
        assertThat(matches(proposal)).isEmpty();
    }

    @Test
    void aLineThatIsTheOnlySumOfSomeMovementsIsProposedAsOne() {
        Proposal proposal = propose(List.of(line(1, 5, -600, "")),
                movement("a", 4, -100, ""), movement("b", 5, -200, ""),
                movement("c", 5, -300, ""), movement("d", 5, -77, ""));
        assertThat(matches(proposal)).containsExactly("[1]=[a, b, c]:SUM");
        assertThat(left(proposal)).containsExactly("d:NOTHING");
    }

    @Test
    void aMovementThatIsSeveralLinesIsProposedAsOne() {
        Proposal proposal = propose(List.of(line(1, 5, 400, ""), line(2, 6, 200, "")),
                movement("a", 5, 600, ""));
        assertThat(matches(proposal)).containsExactly("[1, 2]=[a]:SUM");
    }

    @Test
    void severalSumsAreNotChosenBetween() {
        Proposal proposal = propose(List.of(line(1, 5, -30, "")),
                movement("a", 5, -10, ""), movement("b", 5, -20, ""),
                movement("c", 5, -5, ""), movement("d", 5, -25, ""));
        assertThat(matches(proposal)).isEmpty();
        assertThat(proposal.lines().getFirst().reason().kind())
                .isEqualTo(MatchReason.Kind.SEVERAL_SUMS);
    }

    @Test
    void twoLinesThatWantTheSamePartsGetNeither() {
        Proposal proposal = propose(List.of(line(1, 5, -30, ""), line(2, 5, -30, "")),
                movement("a", 5, -10, ""), movement("b", 5, -20, ""));
        assertThat(matches(proposal)).isEmpty();
        assertThat(left(proposal)).containsExactly("1:SEVERAL_SUMS", "2:SEVERAL_SUMS",
                "a:SEVERAL_SUMS", "b:SEVERAL_SUMS");
    }

    @Test
    void aBatchFindsItsOwnParts() {
        BankDetail first = new BankDetail(Money.ofKroner(-10), List.of(), "", Counterparty.UNKNOWN);
        BankDetail second = new BankDetail(Money.ofKroner(-20), List.of(), "",
                Counterparty.UNKNOWN);
        BankLine batch = new BankLine(1, 2, LocalDate.of(2026, 3, 5), null, Money.ofKroner(-30),
                false, List.of(), "", Counterparty.UNKNOWN, List.of(first, second));
        Proposal proposal = propose(List.of(batch),
                movement("a", 5, -10, ""), movement("b", 4, -20, ""),
                movement("c", 5, -5, ""), movement("d", 5, -25, ""));
        assertThat(matches(proposal)).containsExactly("[1]=[a, b]:BATCH");
    }

    @Test
    void tooManyToTryIsSaid() {
        LedgerMovement[] many = new LedgerMovement[SumSearch.MOST_CANDIDATES + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = movement("m" + i, 5, -(i + 2), "");
        }
        Proposal proposal = propose(List.of(line(1, 5, -1000, "")), many);
        assertThat(proposal.lines().getFirst().reason().kind())
                .isEqualTo(MatchReason.Kind.SEARCH_STOPPED);
    }

    @Test
    void whyNothingFitsIsSaid() {
        BankLine named = new BankLine(4, 5, LocalDate.of(2026, 3, 5), null, Money.ofKroner(-45),
                false, List.of(new Reference(Reference.Kind.END_TO_END, "B-17")), "",
                Counterparty.UNKNOWN, List.of());
        Proposal proposal = propose(
                List.of(line(1, 5, -100, ""), line(2, 5, 70, ""), line(3, 5, 999, ""), named),
                movement("a", 25, -100, ""), movement("b", 5, -70, ""),
                movement("c", 5, -54, "B 17"));
        assertThat(left(proposal)).containsExactly("1:TOO_FAR", "2:OPPOSITE_SIGN", "3:NOTHING",
                "4:OTHER_AMOUNT", "a:TOO_FAR", "b:OPPOSITE_SIGN", "c:NOTHING");
    }

    /** Everything is in exactly one place, every match sums, and asking again says the same. */
    @Test
    void nothingIsUsedTwiceOrLostAndTheAnswerIsAlwaysTheSame() {
        qt().withExamples(400).forAll(longs().all(), integers().between(0, 25),
                integers().between(0, 25)).checkAssert((seed, lineCount, movementCount) -> {
            Random random = new Random(seed);
            List<BankLine> lines = new ArrayList<>();
            for (int i = 1; i <= lineCount; i++) {
                lines.add(line(i, 1 + random.nextInt(20), random.nextInt(-8, 9), ""));
            }
            List<LedgerMovement> movements = new ArrayList<>();
            for (int i = 0; i < movementCount; i++) {
                movements.add(movement("m" + i, 1 + random.nextInt(20),
                        random.nextInt(-8, 9), ""));
            }
            Proposal proposal = Matching.propose(lines, movements);
            List<BankLine> seenLines = new ArrayList<>();
            List<LedgerMovement> seenMovements = new ArrayList<>();
            for (Proposal.Match match : proposal.matches()) {
                seenLines.addAll(match.lines());
                seenMovements.addAll(match.movements());
                assertThat(Money.sum(match.lines().stream().map(BankLine::amount).toList()))
                        .isEqualTo(Money.sum(match.movements().stream()
                                .map(LedgerMovement::amount).toList()));
            }
            proposal.lines().forEach(left -> seenLines.add(left.line()));
            proposal.movements().forEach(left -> seenMovements.add(left.movement()));
            assertThat(seenLines).containsExactlyInAnyOrderElementsOf(lines);
            assertThat(seenMovements).containsExactlyInAnyOrderElementsOf(movements);
            assertThat(Matching.propose(lines, movements)).isEqualTo(proposal);
        });
    }
}
