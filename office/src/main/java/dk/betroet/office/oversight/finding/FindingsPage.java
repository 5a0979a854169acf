package dk.betroet.office.oversight.finding;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.FileFormat;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.finding.Look;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.ListView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The findings of a unit as a list, those overdue first. */
@Controller
class FindingsPage {

    private static final String PATH = "/findings";
    private static final String WHICH = "which";
    private static final String DUE = "due";
    private static final String SEEN = "seen";

    private final Database database;
    private final Findings findings;
    private final Look look;
    private final Wording wording;
    private final Clock clock;

    FindingsPage(Database database, Findings findings, Look look, Wording wording, Clock clock) {
        this.database = database;
        this.findings = findings;
        this.look = look;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/u/{slug}/findings")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        List<Found> all = found(visit, query);
        List<RowView> rows = all.stream()
                .skip(query.offset())
                .limit(ListQuery.PAGE_SIZE)
                .map(this::row)
                .toList();
        model.addAttribute("page", PageView.titled(Text.of("oversight.findings.title"))
                .withLead(Text.of("oversight.findings.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())))
                .withActions(
                        LinkView.to(visit.path("/oversight/answer-finding"),
                                Text.of("oversight.answer-finding.title")),
                        LinkView.to(visit.path("/oversight/resolve-finding"),
                                Text.of("oversight.resolve-finding.title"))));
        model.addAttribute("list", new ListView(Text.of("oversight.findings.title"), columns(),
                rows, query, List.of(filter(query)), all.size(), true,
                EmptyView.of(Text.of("oversight.findings.none"))));
        model.addAttribute("again", visit.path(PATH));
        return "oversight/findings";
    }

    @GetMapping("/u/{slug}/findings.{ending:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> file(Visit visit,
            @PathVariable String ending,
            @RequestParam Map<String, String> parameters) {
        List<Found> all = found(visit, query(visit, parameters));
        Words words = wording.current();
        FileFormat format = FileFormat.valueOf(ending.toUpperCase(java.util.Locale.ROOT));
        Text name = Text.of("oversight.findings.title");
        return ListAnswer.of(() -> new ListFile(name, columns(), all.stream()
                .map(one -> row(one, words))), words.say(name), format, words);
    }

    /** Looks through the unit now, as is done every night. */
    @PostMapping("/u/{slug}/findings")
    String again(Visit visit) {
        allowed(visit);
        look.through(visit.caller(), visit.unit().id());
        return "redirect:" + visit.path(PATH);
    }

    private List<Found> found(Visit visit, ListQuery query) {
        allowed(visit);
        Findings.Which which = Findings.Which.ofId(query.filter(WHICH));
        Comparator<Found> order = query.sort().equals(SEEN)
                ? Comparator.comparing(Found::firstSeen) : Comparator.comparing(Found::dueOn);
        return database.read(visit.tenant(), sql ->
                        findings.in(sql, visit.unit().id(), which)).stream()
                .sorted(query.descending() ? order.reversed() : order)
                .toList();
    }

    private static void allowed(Visit visit) {
        if (!visit.seesUnit()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path(PATH), parameters, List.of(WHICH), List.of(DUE, SEEN));
    }

    private static List<ColumnView> columns() {
        return List.of(
                ColumnView.of("what", Text.of("oversight.findings.what")),
                ColumnView.of(DUE, Text.of("oversight.findings.due")).sorted(),
                ColumnView.of(SEEN, Text.of("oversight.findings.seen")).sorted(),
                ColumnView.of("rule", Text.of("oversight.findings.rule")),
                ColumnView.of("status", Text.of("oversight.findings.status")));
    }

    private RowView row(Found found) {
        return row(found, wording.current());
    }

    private RowView row(Found found, Words words) {
        return RowView.of(
                Cell.of(found.said(words.language())),
                Cell.of(found.dueOn()),
                Cell.of(found.firstSeen()),
                found.citation() == null ? Cell.nothing() : Cell.of(found.citation()),
                new Cell.Status(status(found, LocalDate.ofInstant(clock.instant(), Formats.ZONE))));
    }

    static StatusView status(Found found, LocalDate today) {
        if (found.endedOn() != null) {
            return new StatusView(Tone.GOOD, Text.of("oversight.findings.ended", found.endedOn()));
        }
        if (found.resolvedOn() != null) {
            return new StatusView(
                    Tone.GOOD, Text.of("oversight.findings.resolved", found.resolvedOn()));
        }
        if (found.isOverdue(today)) {
            return new StatusView(Tone.BAD, Text.of("oversight.findings.overdue"));
        }
        return found.breach()
                ? new StatusView(Tone.ATTENTION, Text.of("oversight.findings.breach"))
                : new StatusView(Tone.INFO, Text.of("oversight.findings.warning"));
    }

    private static FieldView filter(ListQuery query) {
        return FieldView.of(WHICH, FieldKind.SELECT, Text.of("oversight.findings.which"))
                .withOptions(Arrays.stream(Findings.Which.values())
                        .map(which -> OptionView.of(which.id(),
                                Text.of("oversight.findings.which." + which.id())))
                        .toList())
                .withValue(Findings.Which.ofId(query.filter(WHICH)).id());
    }
}
