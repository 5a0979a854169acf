package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Citation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a fact into what its receipt shows, on the screen and on paper. */
@Component
class VoucherViews {

    private static final Pattern CITATION = Pattern.compile(
            "(?:([a-z]+) )?([^/ ]+)/([^ ]+) § (.+) \\(([^()]+)\\)");

    private final Labels labels;
    private final Verdicts verdicts;

    VoucherViews(Labels labels, Verdicts verdicts) {
        this.labels = labels;
        this.verdicts = verdicts;
    }

    /** Title of the receipt: "Bilag 41: Pay out". */
    Text title(Recorded fact) {
        Text what = labels.title(fact.operation());
        return fact.voucher()
                .map(number -> Text.of("operation.voucher.title", plain(number), what))
                .orElseGet(() ->
                        Text.of("operation.voucher.title-fact", plain(fact.sequence()), what));
    }

    /** Everything the receipt needs, by the names that its templates use. */
    Map<String, Object> model(Visit visit, Voucher voucher, Words words) {
        SupplyWords terms = new SupplyWords(words, dk.betroet.rules.Words.vocabulary());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("about", about(visit, voucher));
        model.put("transfers", voucher.transfers().isEmpty() ? null : transfers(voucher, words));
        model.put("command", voucher.command().orElse(null));
        model.put("signatures", signatures(voucher, terms));
        model.put("papers", voucher.papers().isEmpty() ? null : papers(visit, voucher, terms));
        model.put("rules", rules(voucher, words));
        model.put("chain", FactsView.none()
                .with(Text.of("operation.voucher.sequence"), plainCell(voucher.fact().sequence()))
                .with(Text.of("operation.voucher.hash"),
                        Cell.of(grouped(voucher.fact().hash().toString()))));
        return model;
    }

    private static FactsView about(Visit visit, Voucher voucher) {
        Recorded fact = voucher.fact();
        FactsView facts = FactsView.none();
        if (fact.voucher().isPresent()) {
            facts = facts.with(Text.of("operation.voucher.number"),
                    plainCell(fact.voucher().get()));
        }
        if (voucher.resident() != null) {
            facts = facts.with(Text.of("operation.voucher.whom"),
                    Cell.of(Names.of(voucher.names(), voucher.resident())));
        }
        facts = facts
                .with(Text.of("operation.voucher.happened"), Cell.of(fact.happenedOn()))
                .with(Text.of("operation.voucher.recorded"), Cell.of(fact.recordedAt()))
                .with(Text.of("operation.voucher.by"),
                        Cell.of(Names.of(voucher.names(), voucher.actor())));
        if (voucher.reverses() != null) {
            facts = facts.with(Text.of("operation.voucher.reverses"),
                    Cell.link(visit.path("/vouchers/" + voucher.reverses()),
                            Text.of("operation.voucher.open")));
        }
        if (voucher.reversedBy() != null) {
            facts = facts.with(Text.of("operation.voucher.reversed-by"),
                    Cell.link(visit.path("/vouchers/" + voucher.reversedBy()),
                            Text.of("operation.voucher.open")));
        }
        return facts;
    }

    private TableView transfers(Voucher voucher, Words words) {
        List<ColumnView> columns = List.of(
                ColumnView.of("owner", Text.of("operation.voucher.owner")),
                ColumnView.of("from", Text.of("operation.voucher.from")),
                ColumnView.of("to", Text.of("operation.voucher.to")),
                ColumnView.of("purpose", Text.of("operation.voucher.purpose")),
                ColumnView.numeric("amount", Text.of("operation.voucher.amount")));
        Money sum = Money.ofOere(voucher.transfers().stream()
                .mapToLong(moved -> moved.amount().toOere()).sum());
        List<RowView> rows = voucher.transfers().stream().map(moved -> RowView.of(
                Cell.of(moved.owner()), place(moved.from()), place(moved.to()),
                Cell.of(labels.purpose(moved.purpose(), words)), Cell.of(moved.amount())))
                .toList();
        RowView sums = voucher.transfers().size() < 2 ? null : RowView.of(
                Cell.of(Text.of("operation.voucher.sum")), Cell.nothing(), Cell.nothing(),
                Cell.nothing(), Cell.of(sum));
        return new TableView(Text.of("operation.voucher.moved"), columns, rows, sums);
    }

    private static Cell place(@Nullable String name) {
        return name == null ? Cell.of(Text.of("operation.outside")) : Cell.of(name);
    }

    private static TableView signatures(Voucher voucher, SupplyWords terms) {
        List<RowView> rows = new ArrayList<>();
        for (Voucher.Signed signed : voucher.signatures()) {
            rows.add(RowView.of(
                    Cell.of(Names.of(voucher.names(), signed.person())),
                    Cell.of(terms.word("capacity", signed.capacity())),
                    Cell.of(Text.of("operation.method." + signed.method())),
                    Cell.of(signed.at())));
        }
        for (Voucher.Approved approved : voucher.approvals()) {
            rows.add(RowView.of(
                    Cell.of(Names.of(voucher.names(), approved.person())),
                    Cell.of(terms.word("capacity", approved.capacity())),
                    approved.reason() == null ? Cell.of(Text.of("operation.voucher.approval"))
                            : Cell.of(Text.of("operation.voucher.approval-why",
                                    approved.reason())),
                    Cell.nothing()));
        }
        return new TableView(Text.of("operation.voucher.signatures"), List.of(
                ColumnView.of("who", Text.of("operation.voucher.who")),
                ColumnView.of("as", Text.of("operation.voucher.as")),
                ColumnView.of("how", Text.of("operation.voucher.how")),
                ColumnView.of("at", Text.of("operation.voucher.at"))), rows, null);
    }

    private static TableView papers(Visit visit, Voucher voucher, SupplyWords terms) {
        return new TableView(Text.of("operation.voucher.papers"), List.of(
                ColumnView.of("kind", Text.of("operation.voucher.paper")),
                ColumnView.of("hash", Text.of("operation.voucher.fingerprint"))),
                voucher.papers().stream().map(paper -> RowView.of(
                        paper(visit, paper, terms.word("document", paper.kind())),
                        Cell.of(paper.hash().substring(0, 16)))).toList(), null);
    }

    private static Cell paper(Visit visit, Voucher.Paper paper, String kind) {
        return paper.opens()
                ? Cell.link(visit.path("/evidence/" + paper.evidence()), Text.plain(kind))
                : Cell.of(kind);
    }

    /** The rules that had a say, each with its words when this house knows the rule book. */
    private @Nullable TableView rules(Voucher voucher, Words words) {
        List<RowView> rows = new ArrayList<>();
        for (String list : List.of("notices", "citations")) {
            if (voucher.verdict().get(list) instanceof List<?> cited) {
                cited.forEach(one -> rows.add(rule(one.toString(), words)));
            }
        }
        List<RowView> once = rows.stream().distinct().toList();
        return once.isEmpty() ? null : new TableView(Text.of("operation.voucher.rules"), List.of(
                ColumnView.of("where", Text.of("operation.voucher.where")),
                ColumnView.of("text", Text.of("operation.voucher.rule"))), once, null);
    }

    private RowView rule(String stored, Words words) {
        Matcher matcher = CITATION.matcher(stored);
        if (!matcher.matches()) {
            return RowView.of(Cell.of(stored), Cell.nothing());
        }
        Citation citation = new Citation(
                matcher.group(2), matcher.group(3), matcher.group(5), matcher.group(4));
        Cell text = verdicts.book(citation)
                .flatMap(book -> book.rule(citation.rule()))
                .map(rule -> Cell.of(rule.text().in(words.language().tag())))
                .orElseGet(Cell::nothing);
        return RowView.of(Cell.of(verdicts.citation(citation, words)), text);
    }

    /** Numbers on papers have no thousands sign. */
    private static String plain(long number) {
        return Long.toString(number);
    }

    private static Cell plainCell(long number) {
        return Cell.of(plain(number));
    }

    private static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
