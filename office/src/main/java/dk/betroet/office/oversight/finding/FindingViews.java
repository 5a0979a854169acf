package dk.betroet.office.oversight.finding;

import dk.betroet.kernel.rulebook.Bilingual;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.rulebook.RuleDesk;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the page of one finding shows. */
@Component
class FindingViews {

    private static final int NAMES_MAX = 3;

    private final Findings findings;
    private final ResolveFinding resolving;
    private final RuleDesk rules;
    private final WhoIsWho whoIsWho;
    private final Persons persons;
    private final Wording wording;
    private final Clock clock;

    FindingViews(Findings findings, ResolveFinding resolving, RuleDesk rules, WhoIsWho whoIsWho,
            Persons persons, Wording wording, Clock clock) {
        this.findings = findings;
        this.resolving = resolving;
        this.rules = rules;
        this.whoIsWho = whoIsWho;
        this.persons = persons;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A finding on its page.
     *
     * @param paragraph where the rule stands; null for what the house sees itself
     * @param silence what the regulation leaves open here, and how it is read; or null
     * @param grounds the figures it rests on, one a line
     * @param remedy what would make it right
     * @param mayResolve whether the reader is one who has to deal with it
     */
    record One(Text title, FactsView facts, @Nullable Text paragraph, @Nullable Text silence,
            List<String> grounds, Text remedy, TableView history, boolean mayResolve) {

        One {
            grounds = List.copyOf(grounds);
        }
    }

    One one(FindingRow row, JdbcClient sql) {
        Language language = wording.current().language();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        Found found = row.found();
        Visit visit = row.visit();
        Optional<RuleBook> book = book(found);
        Optional<Rule> rule = book.flatMap(one -> one.rule(found.code()));
        UUID reader = visit.caller().person();
        return new One(
                Text.plain(found.said(language)),
                facts(row, sql, today, language),
                rule.map(one -> Text.plain(in(book.orElseThrow().header().title(), language)
                        + ", § " + one.citation().section())).orElse(null),
                book.flatMap(one -> rule.flatMap(Rule::gap).flatMap(one::gap))
                        .map(gap -> Text.plain(in(gap.note(), language) + " "
                                + in(gap.treated(), language)))
                        .orElse(null),
                found.grounds(language),
                rule.flatMap(Rule::remedy).map(text -> Text.plain(in(text, language)))
                        .orElseGet(() -> Text.of("oversight.findings.remedy")),
                history(visit, sql, found),
                reader != null
                        && resolving.mayResolve(sql, visit.unit().id(), found, reader, today));
    }

    /** The rule book that the finding cites, in the version it cites. */
    private Optional<RuleBook> book(Found found) {
        return Optional.ofNullable(found.citation()).flatMap(citation ->
                rules.books().versions().stream()
                        .filter(book -> citation.startsWith(book + " "))
                        .findFirst());
    }

    private FactsView facts(FindingRow row, JdbcClient sql, LocalDate today, Language language) {
        Found found = row.found();
        List<UUID> holders = whoIsWho.holding(sql, row.visit().unit().id(), row.resident(),
                found.owner(), today);
        String names = holders.size() > NAMES_MAX ? "" : String.join(", ", holders.stream()
                .map(persons.names(sql, holders)::get).toList());
        String owner = row.owner(language);
        return FactsView.none()
                .with(Text.of("oversight.findings.status"), Cell.of(row.status(today)))
                .with(Text.of("oversight.findings.about"),
                        Cell.link(row.aboutPath(), Text.plain(row.about())))
                .with(Text.of("oversight.findings.owner"),
                        Cell.of(names.isEmpty() ? owner : owner + " (" + names + ")"))
                .with(Text.of("oversight.findings.due"), Cell.of(found.dueOn()))
                .with(Text.of("oversight.findings.seen"), Cell.of(found.firstSeen()))
                .with(Text.of("oversight.findings.last"), Cell.of(found.lastSeen()));
    }

    private TableView history(Visit visit, JdbcClient sql, Found found) {
        List<Findings.Said> said = findings.said(sql, visit.unit().id(), found.id());
        Map<UUID, String> names = persons.names(
                sql, said.stream().map(Findings.Said::by).distinct().toList());
        Stream<RowView> first = Stream.of(moment(found.firstSeen(), "found"));
        Stream<RowView> words = said.stream().map(one -> RowView.of(
                Cell.of(one.on()),
                Cell.link(visit.path("/vouchers/" + one.fact()),
                        Text.of("oversight.findings.said." + one.kind())),
                Cell.of(names.getOrDefault(one.by(), "—")),
                Cell.of(one.words())));
        Stream<RowView> ended = Stream.ofNullable(found.endedOn())
                .map(day -> moment(day, "ended"));
        List<RowView> all = Stream.of(first, words, ended).flatMap(some -> some).toList();
        return new TableView(
                Text.of("oversight.findings.history"),
                List.of(ColumnView.of("day", Text.of("oversight.findings.day")),
                        ColumnView.of("said", Text.of("oversight.findings.happened")),
                        ColumnView.of("by", Text.of("oversight.findings.by-whom")),
                        ColumnView.of("words", Text.of("oversight.findings.words"))),
                all, null);
    }

    private static RowView moment(LocalDate day, String what) {
        return RowView.of(Cell.of(day), Cell.of(Text.of("oversight.findings.said." + what)),
                Cell.nothing(), Cell.nothing());
    }

    private static String in(Bilingual text, Language language) {
        return language == Language.DANISH ? text.da() : text.en();
    }
}
