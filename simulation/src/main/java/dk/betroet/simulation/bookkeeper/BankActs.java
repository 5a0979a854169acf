package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.texts;

import dk.betroet.simulation.bookkeeper.Books.BankFile;
import dk.betroet.simulation.bookkeeper.Books.BankLine;
import dk.betroet.simulation.bookkeeper.Books.Entry;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Matched;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Books.Row;
import dk.betroet.simulation.bookkeeper.Books.Spoken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reading what the bank says, and finding it in the book. None of it moves money. */
final class BankActs {

    private static final String ACCOUNT = "bank-account";
    private static final int REASON_MIN = 5;

    private final Books books;

    BankActs(Books books) {
        this.books = books;
    }

    Plan read(Home home, Deed.Ask ask) {
        Plan plan = new Plan(ask.today());
        Place account = place(plan, home, text(ask, "place"), ACCOUNT);
        BankFile file = books.files.get(text(ask, "file"));
        boolean known = file != null && file.home().equals(home.id);
        plan.unknown(known);
        if (!known || !plan.wrong.isEmpty()) {
            return plan;
        }
        if (account.closedOn != null) {
            plan.refusals.add("place_closed");
            return plan;
        }
        if (file.mistakes() > 0) {
            for (int i = 0; i < file.mistakes(); i++) {
                plan.refusals.add("bank_file_refused");
            }
            return plan;
        }
        List<Spoken> before = Bank.spoken(home, account.id);
        if (before.stream().anyMatch(one -> one.text().equals(file.text()))) {
            plan.refusals.add("bank_file_read_before");
            return plan;
        }
        LocalDate said = day(ask, "through");
        LocalDate through = said == null ? file.last() : said;
        plan.refuseIf(through.isAfter(ask.today()), "date_in_future");
        plan.refuseIf(through.isBefore(file.last()), "dates_out_of_order");
        if (!before.isEmpty()) {
            boolean again = !file.first().isAfter(before.getLast().through());
            plan.refuseIf(again, "bank_statement_overlaps");
            plan.refuseIf(!again && before.getLast().closing() != file.opening(),
                    "bank_statement_does_not_follow");
        }
        plan.effect = made -> {
            home.spoken.add(new Spoken(account.id, file.text(), file.first(), through,
                    file.opening(), file.closing()));
            int number = 0;
            for (Row row : file.rows()) {
                number++;
                home.bankLines.add(new BankLine(made.result().get("line-" + number), account.id,
                        row.day(), row.oere()));
            }
        };
        return plan;
    }

    Plan match(Home home, Deed.Ask ask) {
        Plan plan = new Plan(ask.today());
        Place account = place(plan, home, text(ask, "place"), ACCOUNT);
        Set<String> lines = new TreeSet<>(texts(ask, "lines"));
        Set<String> facts = new TreeSet<>(texts(ask, "movements"));
        texts(ask, "lines").forEach(line -> plan.unknown(home.bankLines.stream()
                .anyMatch(one -> one.id().equals(line))));
        texts(ask, "movements").forEach(fact -> plan.unknown(home.entry(fact).isPresent()));
        Bank bank = Bank.of(home, account.id, ask.today());
        List<BankLine> said = bank.lines().stream()
                .filter(line -> lines.contains(line.id())).toList();
        if (said.size() < lines.size()) {
            boolean elsewhere = home.bankLines.stream().anyMatch(line ->
                    lines.contains(line.id()) && !line.place().equals(account.id));
            plan.refusals.add(elsewhere ? "other_account_in_match" : "already_matched");
            return plan;
        }
        List<Entry> booked = bank.entries().stream()
                .filter(entry -> facts.contains(entry.fact)).toList();
        if (booked.size() < facts.size()) {
            boolean taken = home.matches.values().stream().anyMatch(match -> !match.undone
                    && match.place.equals(account.id)
                    && match.facts.stream().anyMatch(facts::contains));
            plan.refusals.add(taken ? "already_matched" : "other_account_in_match");
            return plan;
        }
        plan.refuseIf(said.stream().mapToLong(BankLine::oere).sum()
                != booked.stream().mapToLong(entry -> entry.change("", account.id)).sum(),
                "match_does_not_sum");
        plan.effect = made -> {
            Matched match = new Matched();
            match.id = made.result().get("match");
            match.place = account.id;
            match.lines = List.copyOf(lines);
            match.facts = List.copyOf(facts);
            home.matches.put(match.id, match);
        };
        return plan;
    }

    Plan unmatch(Home home, Deed.Ask ask) {
        Plan plan = new Plan(ask.today());
        Matched match = home.matches.get(text(ask, "match"));
        plan.unknown(match != null);
        if (match == null) {
            return plan;
        }
        LocalDate last = home.bankLines.stream()
                .filter(line -> match.lines.contains(line.id())).map(BankLine::day)
                .reduce(LocalDate.MIN, BankActs::later);
        for (String fact : match.facts) {
            last = later(last, home.entry(fact).orElseThrow().day);
        }
        boolean little = text(ask, "reason").length() < REASON_MIN;
        boolean closed = home.closedThrough != null && !last.isAfter(home.closedThrough);
        plan.refuseIf(match.undone, "not_open_any_more");
        plan.refuseIf(!match.undone && little, "reason_too_short");
        plan.refuseIf(!match.undone && !little && closed, "period_closed");
        plan.effect = made -> match.undone = true;
        return plan;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }

    Plan explain(Home home, Deed.Ask ask) {
        Plan plan = new Plan(ask.today());
        Place account = place(plan, home, text(ask, "place"), ACCOUNT);
        String line = text(ask, "line");
        String fact = text(ask, "movement");
        plan.unknown(line.isEmpty()
                || home.bankLines.stream().anyMatch(one -> one.id().equals(line)));
        plan.unknown(fact.isEmpty() || home.entry(fact).isPresent());
        Optional<String> no = mayNotExplain(home, ask, account, line, fact);
        no.ifPresent(plan.refusals::add);
        plan.effect = made -> home.explained.add(line.isEmpty() ? fact : line);
        return plan;
    }

    private static Optional<String> mayNotExplain(
            Home home, Deed.Ask ask, Place account, String line, String fact) {
        if (line.isEmpty() == fact.isEmpty()) {
            return Optional.of("nothing_to_do");
        }
        if (text(ask, "reason").length() < REASON_MIN) {
            return Optional.of("reason_too_short");
        }
        Bank bank = Bank.of(home, account.id, ask.today());
        boolean left = bank.lines().stream().anyMatch(one -> one.id().equals(line))
                || bank.entries().stream().anyMatch(one -> one.fact.equals(fact));
        return left ? Optional.empty() : Optional.of("already_matched");
    }
}
