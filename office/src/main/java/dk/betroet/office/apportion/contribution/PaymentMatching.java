package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.apportion.contribution.Contribution.Claim;
import dk.betroet.office.platform.ledger.IncomingPayments.Incoming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Proposes which claims the bank's lines pay: by the claim's number, the payer's name and the
 * amount, from the surest to the least sure. What fits several claims equally well is left to a
 * person. The same lines and claims give the same proposals.
 */
final class PaymentMatching {

    /** Why a line is taken to pay a claim; from the surest to the least sure. */
    enum Reason {
        /** The claim's number is written and the amount is what is open. */
        NUMBER_AND_AMOUNT,
        /** The municipality paid what is open on one of its claims. */
        PAYER_AND_AMOUNT,
        /** The municipality paid what is open on all its claims. */
        PAYER_AND_SUM,
        /** The claim's number is written and the municipality paid; another amount. */
        NUMBER_AND_PAYER,
        /** The municipality paid, another amount: the claim that is due first. */
        PAYER,
        /** Nobody else owes this amount. */
        AMOUNT;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** So much of a payment is for a claim. */
    record Applied(Claim claim, Money amount) {}

    /**
     * What a line is proposed to pay.
     *
     * @param applied at least one claim; together they take the whole amount
     * @param over how much of it is more than was owed
     */
    record Proposed(Incoming line, Reason reason, List<Applied> applied, Money over) {
        Proposed {
            applied = List.copyOf(applied);
        }
    }

    private final List<Claim> claims;
    private final Map<UUID, Money> open = new LinkedHashMap<>();

    private PaymentMatching(List<Claim> claims) {
        this.claims = claims.stream().filter(claim -> claim.open().isPositive())
                .sorted(Comparator.comparing(Claim::dueOn).thenComparing(Claim::number)).toList();
        this.claims.forEach(claim -> open.put(claim.id(), claim.open()));
    }

    /** Everything that is proposed, in the order of the lines. */
    static List<Proposed> propose(List<Incoming> lines, List<Claim> claims) {
        PaymentMatching matching = new PaymentMatching(claims);
        Map<UUID, Proposed> proposed = new LinkedHashMap<>();
        for (Reason reason : Reason.values()) {
            for (Incoming line : lines) {
                if (!proposed.containsKey(line.line())) {
                    matching.claim(line, reason).ifPresent(claim -> proposed.put(
                            line.line(), matching.take(line, reason, claim)));
                }
            }
        }
        return lines.stream().map(line -> proposed.get(line.line()))
                .filter(one -> one != null).toList();
    }

    /** What a line pays when somebody says which claim it is for. */
    static Proposed byHand(Incoming line, Claim claim, List<Claim> claims) {
        return new PaymentMatching(claims).take(line, Reason.NUMBER_AND_PAYER, claim);
    }

    private Optional<Claim> claim(Incoming line, Reason reason) {
        List<Claim> found = claims.stream()
                .filter(claim -> open.get(claim.id()).isPositive())
                .filter(claim -> !line.on().isBefore(claim.issuedOn()))
                .filter(claim -> switch (reason) {
                    case NUMBER_AND_AMOUNT -> isNumbered(line, claim) && isWhole(line, claim);
                    case PAYER_AND_AMOUNT -> isPaidBy(line, claim) && isWhole(line, claim);
                    case PAYER_AND_SUM -> isPaidBy(line, claim)
                            && line.amount().equals(owedBy(claim.code()));
                    case NUMBER_AND_PAYER -> isNumbered(line, claim) && isPaidBy(line, claim);
                    case PAYER -> isPaidBy(line, claim);
                    case AMOUNT -> isWhole(line, claim);
                }).toList();
        boolean clear = reason == Reason.AMOUNT || reason == Reason.NUMBER_AND_AMOUNT
                ? found.size() == 1
                : found.stream().map(Claim::code).distinct().count() == 1;
        return clear ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean isWhole(Incoming line, Claim claim) {
        return line.amount().equals(open.get(claim.id()));
    }

    private Money owedBy(String code) {
        return Money.sum(claims.stream().filter(claim -> claim.code().equals(code))
                .map(claim -> open.get(claim.id())).toList());
    }

    private static boolean isNumbered(Incoming line, Claim claim) {
        return contains(line.words(), "0*" + claim.number());
    }

    private static boolean isPaidBy(Incoming line, Claim claim) {
        return contains(line.payer() + " " + line.words(), Pattern.quote(claim.name()) + "s?");
    }

    /** As a word of its own, in whatever case. */
    private static boolean contains(String text, String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}.,])" + word + "(?![\\p{L}\\p{N}]|[.,]\\d)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).find();
    }

    /** First the claim itself, then the municipality's others; what is left stays on the claim. */
    private Proposed take(Incoming line, Reason reason, Claim first) {
        Map<UUID, Money> taken = new LinkedHashMap<>();
        Money left = line.amount();
        List<Claim> order = new ArrayList<>(List.of(first));
        claims.stream().filter(claim -> claim.code().equals(first.code()))
                .filter(claim -> !claim.id().equals(first.id()))
                .filter(claim -> !line.on().isBefore(claim.issuedOn()))
                .forEach(order::add);
        for (Claim claim : order) {
            Money owed = open.getOrDefault(claim.id(), Money.ZERO);
            Money part = left.isOver(owed) ? owed : left;
            if (part.isPositive()) {
                taken.put(claim.id(), part);
                open.put(claim.id(), owed.minus(part));
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            taken.merge(first.id(), left, Money::plus);
        }
        return new Proposed(line, reason, order.stream()
                .filter(claim -> taken.containsKey(claim.id()))
                .map(claim -> new Applied(claim, taken.get(claim.id()))).toList(), left);
    }
}
