package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.usable;

import dk.betroet.simulation.bookkeeper.Books.BankLine;
import dk.betroet.simulation.bookkeeper.Books.Held;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Human;
import dk.betroet.simulation.bookkeeper.Books.Matched;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Books.Sheet;
import dk.betroet.simulation.bookkeeper.Joint.Booked;
import dk.betroet.simulation.bookkeeper.Joint.Claim;
import dk.betroet.simulation.bookkeeper.Joint.Contribution;
import dk.betroet.simulation.bookkeeper.Joint.Repayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What municipalities pay together: decided, claimed, paid, taken back and settled. */
final class ContributionActs {

    private static final String ACCOUNT = "bank-account";
    private static final String CONTACT = "municipality-contact";
    private static final String PURPOSE = "contribution";
    private static final int REASON_MIN = 5;
    private static final int MONTHS = 12;

    private final Books books;

    ContributionActs(Books books) {
        this.books = books;
    }

    /** A sheet that was uploaded in the unit. */
    private Optional<Sheet> sheet(Plan plan, Home home, String id) {
        Sheet sheet = books.sheets.get(id);
        boolean known = sheet != null && sheet.home().equals(home.id);
        plan.unknown(known);
        return known ? Optional.of(sheet) : Optional.empty();
    }

    Plan count(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        sheet(plan, home, text(ask, "file")).ifPresent(sheet -> {
            boolean quarter = text(ask, "quarter").matches("(19|20)[0-9]{2}K[1-4]");
            plan.refuseIf(!quarter, "not_a_quarter");
            plan.refuseIf(quarter && sheet.broken(), "table_not_right");
            plan.effect = made -> home.joint.counts.put(
                    made.result().get("populations"), sheet.people());
        });
        return plan;
    }

    Plan decide(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Map<String, Long> count = home.joint.counts.get(text(ask, "populations"));
        plan.unknown(count != null);
        Sheet sheet = sheet(plan, home, text(ask, "contributors")).orElse(null);
        String replaces = text(ask, "replaces");
        Contribution before = home.joint.contributions.get(replaces);
        plan.unknown(replaces.isEmpty() || before != null);
        CaseActs.executes(plan, books, home, ask);
        if (!plan.wrong.isEmpty() || count == null || sheet == null) {
            return plan;
        }
        fields(plan, ask);
        if (before != null) {
            boolean over = before.replaced || !before.way.isEmpty();
            plan.refuseIf(over, "not_open_any_more");
            plan.refuseIf(!over && plan.day.isBefore(before.decidedOn), "dates_out_of_order");
        }
        sheet.people().keySet().forEach(code ->
                plan.refuseIf(!count.containsKey(code), "table_not_right"));
        if (!plan.refusals.isEmpty()) {
            return plan;
        }
        Map<String, Long> people = new TreeMap<>();
        sheet.people().keySet().forEach(code -> people.put(code, count.get(code)));
        long heads = people.values().stream().mapToLong(Long::longValue).sum();
        long total = ask.fields().containsKey("total")
                ? oere(ask, "total") : Shares.rated(text(ask, "rate"), heads);
        plan.refuseIf(total <= 0, "nothing_to_do");
        plan.effect = made -> decided(home, ask, people, total, made);
        return plan;
    }

    private static void fields(Plan plan, Deed.Ask ask) {
        String rate = text(ask, "rate");
        plan.refuseIf(ask.fields().containsKey("total") != rate.isEmpty(), "one_of_two");
        boolean number = rate.matches("[0-9]{1,9}([.,][0-9]{1,9})?")
                && !rate.matches("[0.,]+");
        plan.refuseIf(!rate.isEmpty() && !number, "not_a_number");
        plan.refuseIf(text(ask, "vatReason").length() < REASON_MIN, "reason_too_short");
        plan.refuseIf(!wellFormed(text(ask, "senderCvr")), "not_a_number");
        plan.refuseIf(day(ask, "firstDue").isBefore(plan.day), "dates_out_of_order");
    }

    /** Eight digits of a business register number, of which the last checks the others. */
    private static boolean wellFormed(String number) {
        if (!number.matches("[1-9][0-9]{7}")) {
            return false;
        }
        int sum = number.charAt(7) - '0';
        for (int i = 0; i < 7; i++) {
            sum += (number.charAt(i) - '0') * (i == 0 ? 2 : 8 - i);
        }
        return sum % 11 == 0;
    }

    private static void decided(
            Home home, Deed.Ask ask, Map<String, Long> people, long total, Made made) {
        Joint joint = home.joint;
        joint.opens(home, made);
        made.result().forEach((name, id) -> {
            if (name.startsWith("contributor ")) {
                joint.contributors.put(id, name.substring("contributor ".length()));
            }
        });
        Contribution of = new Contribution();
        of.id = made.result().get("contribution");
        of.total = total;
        of.instalments = (int) oere(ask, "instalments");
        of.firstDue = day(ask, "firstDue");
        of.decidedOn = day(ask, "date");
        of.taxed = text(ask, "vat").equals("standard");
        of.people = people;
        of.parts = Shares.byHeads(people, total);
        joint.contributions.put(of.id, of);
        Contribution before = joint.contributions.get(text(ask, "replaces"));
        if (before != null) {
            before.replaced = true;
            claims(joint, before.id).stream().filter(claim -> claim.creditNumber == 0)
                    .forEach(claim -> claim.creditNumber = ++joint.lastNumber);
        }
    }

    private static List<Claim> claims(Joint joint, String contribution) {
        return joint.claims.values().stream()
                .filter(claim -> claim.contribution.equals(contribution))
                .sorted(Comparator.comparingInt(claim -> claim.number)).toList();
    }

    private static Optional<Contribution> contribution(Plan plan, Home home, Deed.Ask ask) {
        Contribution of = home.joint.contributions.get(text(ask, "contribution"));
        plan.unknown(of != null);
        return Optional.ofNullable(of);
    }

    Plan send(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        contribution(plan, home, ask).ifPresent(of -> {
            boolean early = plan.day.isBefore(of.decidedOn) || plan.day.isAfter(of.firstDue);
            plan.refuseIf(of.replaced, "not_open_any_more");
            plan.refuseIf(!of.replaced && of.sent, "already_done");
            plan.refuseIf(!of.replaced && !of.sent && early, "dates_out_of_order");
            List<Claim> claims = claimed(home.joint, of, plan.day);
            plan.effect = made -> {
                of.sent = !claims.isEmpty();
                claims.forEach(claim -> {
                    claim.id = made.result().get("claim " + claim.number);
                    home.joint.claims.put(claim.id, claim);
                    home.joint.lastNumber = claim.number;
                });
            };
        });
        return plan;
    }

    /** Each municipality's instalments, less what it has to its credit. */
    private static List<Claim> claimed(Joint joint, Contribution of, LocalDate on) {
        List<Claim> claims = new ArrayList<>();
        of.parts.forEach((code, part) -> {
            long credit = credit(joint, code);
            int instalment = 0;
            for (long amount : Shares.equal(part, of.instalments)) {
                Claim claim = new Claim();
                claim.contribution = of.id;
                claim.code = code;
                claim.number = joint.lastNumber + claims.size() + 1;
                claim.setOff = Math.min(credit, amount);
                claim.oere = amount - claim.setOff;
                claim.tax = of.taxed ? Shares.tax(claim.oere) : 0;
                claim.issuedOn = on;
                claim.dueOn = of.firstDue.plusMonths((long) instalment * MONTHS / of.instalments);
                credit -= claim.setOff;
                instalment++;
                if (amount > 0) {
                    claims.add(claim);
                }
            }
        });
        return claims;
    }

    /** What a municipality still has to its credit from surpluses that are set off. */
    private static long credit(Joint joint, String code) {
        long given = joint.contributions.values().stream()
                .filter(one -> one.way.equals("set-off"))
                .mapToLong(one -> one.surplus.getOrDefault(code, 0L)).sum();
        return given - joint.claims.values().stream()
                .filter(claim -> claim.code.equals(code) && claim.creditNumber == 0)
                .mapToLong(claim -> claim.setOff).sum();
    }

    private static Optional<Claim> claim(Plan plan, Home home, Deed.Ask ask) {
        Claim claim = home.joint.claims.get(text(ask, "claim"));
        plan.unknown(claim != null);
        return Optional.ofNullable(claim);
    }

    Plan receive(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Claim claim = claim(plan, home, ask).orElse(null);
        Place to = place(plan, home, text(ask, "to"), ACCOUNT);
        if (claim == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        long amount = oere(ask, "amount");
        usable(plan, to, home.joint.fund);
        plan.refuseIf(amount > claim.open(home), "more_than_owed");
        plan.refuseIf(plan.day.isBefore(claim.issuedOn), "dates_out_of_order");
        plan.about(home.joint.fund).move(home.joint.fund, Books.OUTSIDE, to.id, amount);
        plan.effect = made -> {
            claim.payments.put(made.fact(), amount);
            home.joint.booked.add(new Booked(made.fact(), PURPOSE, plan.day, -amount));
        };
        return plan;
    }

    /** A line of the bank's is a payment of the claim that is named. */
    Plan confirm(Home home, Deed.Ask ask) {
        BankLine line = home.bankLines.stream()
                .filter(one -> one.id().equals(text(ask, "line")) && one.oere() > 0)
                .findFirst().orElse(null);
        Plan plan = new Plan(line == null ? ask.today() : line.day());
        plan.unknown(line != null);
        Claim claim = claim(plan, home, ask).orElse(null);
        if (claim == null || line == null) {
            return plan;
        }
        boolean known = home.matches.values().stream()
                .anyMatch(match -> !match.undone && match.lines.contains(line.id()));
        Map<Claim, Long> paid = paid(home, claim, line);
        boolean early = line.day().isBefore(paid.keySet().iterator().next().issuedOn);
        plan.refuseIf(known, "already_matched");
        plan.refuseIf(!known && early, "dates_out_of_order");
        if (!known && !early) {
            usable(plan, home.places.get(line.place()), home.joint.fund);
        }
        plan.about(home.joint.fund)
                .move(home.joint.fund, Books.OUTSIDE, line.place(), line.oere());
        plan.effect = made -> {
            paid.forEach((one, part) -> one.payments.put(made.fact(), part));
            home.joint.booked.add(new Booked(made.fact(), PURPOSE, plan.day, -line.oere()));
            Matched match = new Matched();
            match.id = made.result().get("match");
            match.place = line.place();
            match.lines = List.of(line.id());
            match.facts = List.of(made.fact());
            home.matches.put(match.id, match);
        };
        return plan;
    }

    /** First the claim itself, then the municipality's others by when they are due. */
    private static Map<Claim, Long> paid(Home home, Claim first, BankLine line) {
        List<Claim> order = new ArrayList<>(List.of(first));
        home.joint.claims.values().stream()
                .filter(claim -> claim != first && claim.code.equals(first.code))
                .filter(claim -> !line.day().isBefore(claim.issuedOn))
                .sorted(Comparator.<Claim, LocalDate>comparing(claim -> claim.dueOn)
                        .thenComparing(claim -> claim.number)).forEach(order::add);
        Map<Claim, Long> paid = new LinkedHashMap<>();
        long left = line.oere();
        for (Claim claim : order) {
            long part = Math.min(left, Math.max(0, claim.open(home)));
            paid.put(claim, part);
            left -= part;
        }
        paid.merge(first, left, Long::sum);
        paid.values().removeIf(part -> part == 0);
        return paid;
    }

    Plan credit(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        claim(plan, home, ask).ifPresent(claim -> {
            boolean done = claim.creditNumber != 0;
            boolean early = plan.day.isBefore(claim.issuedOn);
            boolean little = text(ask, "reason").length() < REASON_MIN;
            plan.refuseIf(done, "already_done");
            plan.refuseIf(!done && early, "dates_out_of_order");
            plan.refuseIf(!done && !early && little, "reason_too_short");
            plan.effect = made -> claim.creditNumber = ++home.joint.lastNumber;
        });
        return plan;
    }

    Plan settle(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        contribution(plan, home, ask).ifPresent(of -> {
            long surplus = oere(ask, "surplus");
            if (of.replaced) {
                plan.refusals.add("not_open_any_more");
            } else if (!of.way.isEmpty()) {
                plan.refusals.add("already_done");
            } else if (plan.day.isBefore(of.decidedOn)) {
                plan.refusals.add("dates_out_of_order");
            } else if (surplus > of.total) {
                plan.refusals.add("more_than_owed");
            }
            plan.effect = made -> {
                of.way = text(ask, "way");
                of.surplus = Shares.byHeads(of.people, surplus);
            };
        });
        return plan;
    }

    Plan repay(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Contribution of = contribution(plan, home, ask).orElse(null);
        String code = home.joint.contributors.get(text(ask, "contributor"));
        plan.unknown(code != null);
        Place from = place(plan, home, text(ask, "from"), ACCOUNT);
        if (of == null || code == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        long amount = oere(ask, "amount");
        long owed = home.joint.net(home, of, code);
        usable(plan, from, home.joint.fund);
        plan.refuseIf(owed <= 0, "nothing_to_do");
        plan.refuseIf(owed > 0 && amount > owed, "more_than_owed");
        plan.refuseIf(plan.day.isBefore(of.decidedOn), "dates_out_of_order");
        plan.about(home.joint.fund).move(home.joint.fund, from.id, Books.OUTSIDE, amount);
        plan.effect = made -> {
            home.joint.repayments.add(new Repayment(made.fact(), of.id, code, amount));
            home.joint.booked.add(new Booked(
                    made.fact(), "contribution-repaid", plan.day, amount));
        };
        return plan;
    }

    Plan admit(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String contributor = text(ask, "contributor");
        plan.unknown(home.joint.contributors.containsKey(contributor));
        plan.effect = made -> {
            Human human = new Human(
                    made.result().get("person"), home.authority, text(ask, "name"));
            human.held.add(new Held(CONTACT, home.id, "", plan.day, null));
            books.people.put(human.id, human);
            home.joint.contacts.put(human.id, contributor);
        };
        return plan;
    }

    Plan dismiss(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Human human = books.people.get(text(ask, "person"));
        Held held = human == null ? null : human.on(ask.today()).stream()
                .filter(one -> one.role().equals(CONTACT) && one.unit().equals(home.id))
                .findFirst().orElse(null);
        plan.unknown(held != null);
        if (held == null) {
            return plan;
        }
        plan.refuseIf(plan.day.isBefore(held.from()), "dates_out_of_order");
        plan.effect = made -> {
            human.held.replaceAll(one ->
                    one.equals(held) ? OwnerActs.ended(one, plan.day) : one);
            human.shutOut = human.on(ask.today()).isEmpty();
        };
        return plan;
    }
}
