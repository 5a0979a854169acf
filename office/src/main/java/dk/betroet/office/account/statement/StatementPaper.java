package dk.betroet.office.account.statement;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.document.SignatureLine;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A statement as a paper: plain words, every number, and the end of the chain it witnesses. */
@Component
public class StatementPaper {

    private final Letterhead letterhead;
    private final Papers papers;
    private final Persons persons;
    private final Wording wording;

    StatementPaper(Letterhead letterhead, Papers papers, Persons persons, Wording wording) {
        this.letterhead = letterhead;
        this.papers = papers;
        this.persons = persons;
        this.wording = wording;
    }

    /** The PDF of a sheet, in the language of the one it is for. */
    byte[] pdf(JdbcClient sql, SheetMaker.Extent extent, StatementSheet sheet, Sha256 head,
            LocalDate made, Language language) {
        List<UUID> people = Stream.concat(Stream.of(extent.resident()),
                sheet.readers().stream().map(StatementSheet.Reader::person)
                        .filter(Objects::nonNull)).toList();
        Map<UUID, String> names = persons.names(sql, people);
        String name = names.getOrDefault(extent.resident(), "—");
        PaperView paper = letterhead.of(sql, extent.unit(),
                Text.of("account.paper.title"),
                Text.of("account.paper.subject", name, sheet.from(), sheet.through()), made,
                wording.in(language).key("account.paper.reference", extent.sequence()),
                head.toString());
        return papers.pdf("paper/statement", language, paper, Map.of(
                "sheet", sheet,
                "places", places(sheet),
                "movements", movements(sheet),
                "readers", readers(sheet, names),
                "sequence", extent.sequence(),
                "lines", List.of(new SignatureLine(
                        name, Text.of("account.paper.received"), null, null))));
    }

    /** What was in each place, at first and at last. */
    public static TableView places(StatementSheet sheet) {
        return new TableView(
                Text.of("account.sheet.places"),
                List.of(ColumnView.of("place", Text.of("account.sheet.place")),
                        ColumnView.numeric("opening",
                                Text.of("account.sheet.opening", sheet.from())),
                        ColumnView.numeric("closing",
                                Text.of("account.sheet.closing", sheet.through()))),
                sheet.places().stream()
                        .map(place -> RowView.of(Cell.of(place.name()), Cell.of(place.opening()),
                                Cell.of(place.closing())))
                        .toList(),
                RowView.of(Cell.of(Text.of("account.sheet.together")), Cell.of(sheet.opening()),
                        Cell.of(sheet.closing())));
    }

    /** What happened, line by line. */
    public static TableView movements(StatementSheet sheet) {
        List<RowView> rows = new ArrayList<>();
        for (StatementSheet.SheetLine line : sheet.lines()) {
            Text what = line.reverses().isPresent()
                    ? Text.of("account.sheet.reverses", String.valueOf(line.reverses().get()))
                    : Purposes.text(line.purpose());
            rows.add(RowView.of(Cell.of(line.on()), Cell.of(String.valueOf(line.voucher())),
                    Cell.of(what), Cell.of(line.place()), Cell.of(line.amount()),
                    Cell.of(line.balance())));
        }
        return new TableView(
                Text.of("account.sheet.movements"),
                List.of(ColumnView.of("date", Text.of("account.sheet.date")),
                        ColumnView.of("voucher", Text.of("account.sheet.voucher")),
                        ColumnView.of("what", Text.of("account.sheet.what")),
                        ColumnView.of("place", Text.of("account.sheet.place")),
                        ColumnView.numeric("amount", Text.of("account.sheet.amount")),
                        ColumnView.numeric("balance", Text.of("account.sheet.balance"))),
                rows, null);
    }

    private static TableView readers(StatementSheet sheet, Map<UUID, String> names) {
        return new TableView(
                Text.of("account.sheet.readers"),
                List.of(ColumnView.of("who", Text.of("account.sheet.who")),
                        ColumnView.numeric("times", Text.of("account.sheet.times")),
                        ColumnView.of("last", Text.of("account.sheet.last"))),
                sheet.readers().stream()
                        .map(reader -> RowView.of(
                                reader.person() == null
                                        ? Cell.of(Text.of("account.sheet.the-system"))
                                        : Cell.of(names.getOrDefault(reader.person(), "—")),
                                Cell.of(reader.times()), Cell.of(reader.last())))
                        .toList(),
                null);
    }
}
