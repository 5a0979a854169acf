package dk.betroet.office.custody.web;

import dk.betroet.kernel.mandate.Mandate;
import dk.betroet.kernel.mandate.MandateKind;
import dk.betroet.office.custody.agreement.Agreement;
import dk.betroet.office.custody.agreement.Agreements;
import dk.betroet.office.custody.mandate.HeldMandate;
import dk.betroet.office.custody.mandate.MandateTerms;
import dk.betroet.office.custody.mandate.Mandates;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.resident.ResidentSection;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On what basis the house acts for a resident: agreements and mandates, and how long they last. */
@Component
class BasisSection implements ResidentSection {

    /** From how many days before the end it is shown as near. */
    static final int NEAR_DAYS = 30;

    private static final int ORDER = 200;

    private final Agreements agreements;
    private final Mandates mandates;
    private final MandateTerms terms;
    private final Persons persons;
    private final Clock clock;

    BasisSection(Agreements agreements, Mandates mandates, MandateTerms terms, Persons persons,
            Clock clock) {
        this.agreements = agreements;
        this.mandates = mandates;
        this.terms = terms;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Optional<View> show(Reading reading, JdbcClient sql) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<Agreement> agreed = agreements.of(sql, reading.fund());
        List<HeldMandate> given = mandates.of(sql, reading.fund());
        View view = View.of(ORDER, Text.of("residents.basis.title"));
        if (agreed.isEmpty() && given.isEmpty()) {
            return Optional.of(view.withLead(Text.of("residents.basis.none")));
        }
        List<TableView> tables = new ArrayList<>();
        if (!agreed.isEmpty()) {
            tables.add(agreements(reading, agreed, today));
        }
        if (!given.isEmpty()) {
            tables.add(mandates(reading, given, sql, today));
        }
        view = view.withTables(tables.toArray(TableView[]::new));
        return Optional.of(reading.own() || !reading.visit().is(Role.EMPLOYEES) ? view
                : view.withActions(LinkView.to(reading.visit().path("/custody/renew-agreement"),
                        Text.of("custody.renew-agreement.title")),
                LinkView.to(reading.visit().path("/custody/revoke-mandate"),
                        Text.of("custody.revoke-mandate.title"))));
    }

    private static TableView agreements(Reading reading, List<Agreement> agreed, LocalDate today) {
        return new TableView(
                Text.of("residents.basis.agreements"),
                List.of(ColumnView.of("kind", Text.of("residents.basis.agreement")),
                        ColumnView.of("from", Text.of("residents.basis.from")),
                        ColumnView.of("through", Text.of("residents.basis.through")),
                        ColumnView.of("status", Text.of("residents.column.status")),
                        ColumnView.of("paper", Text.of("residents.basis.paper"))),
                agreed.stream().map(one -> RowView.of(
                        Cell.link(reading.visit().path("/vouchers/" + one.fact()),
                                Text.of("residents.agreement." + one.kind())),
                        Cell.of(one.from()),
                        one.lastDay().map(Cell::of).orElseGet(Cell::nothing),
                        Cell.of(status(one.lastDay(), today)),
                        paper(reading, one.fact()))).toList(),
                null);
    }

    private TableView mandates(
            Reading reading, List<HeldMandate> given, JdbcClient sql, LocalDate today) {
        Map<UUID, String> names = persons.names(sql,
                given.stream().map(held -> held.mandate().holder()).distinct().toList());
        List<RowView> rows = new ArrayList<>();
        for (HeldMandate held : given) {
            Mandate mandate = held.mandate();
            Optional<LocalDate> last = last(sql, reading.visit().unit().id(), held, today);
            rows.add(RowView.of(
                    Cell.link(reading.visit().path("/vouchers/" + held.fact()),
                            Text.of("choice.mandate-kind." + mandate.kind().id())),
                    Cell.of(names.getOrDefault(mandate.holder(), "—")),
                    Cell.of(held.grantedOn()),
                    last.map(Cell::of).orElseGet(Cell::nothing),
                    Cell.of(usedUp(mandate)
                            ? new StatusView(Tone.NEUTRAL, Text.of("residents.basis.used"))
                            : status(last, today)),
                    paper(reading, held.fact())));
        }
        return new TableView(
                Text.of("residents.basis.mandates"),
                List.of(ColumnView.of("kind", Text.of("residents.basis.mandate")),
                        ColumnView.of("holder", Text.of("residents.basis.holder")),
                        ColumnView.of("from", Text.of("residents.basis.given")),
                        ColumnView.of("through", Text.of("residents.basis.through")),
                        ColumnView.of("status", Text.of("residents.column.status")),
                        ColumnView.of("paper", Text.of("residents.basis.paper"))),
                rows, null);
    }

    private static Cell paper(Reading reading, UUID fact) {
        return Cell.link(reading.visit().path("/papers/" + fact + ".pdf"), Text.plain("PDF"));
    }

    private Optional<LocalDate> last(
            JdbcClient sql, UUID unit, HeldMandate held, LocalDate today) {
        return held.mandate().revokedOn().map(day -> day.minusDays(1))
                .or(() -> terms.lastDay(sql, unit, held, today));
    }

    static boolean usedUp(Mandate mandate) {
        return mandate.kind() == MandateKind.ONE_TIME && mandate.uses() > 0;
    }

    /** In force, near its end, or over. */
    static StatusView status(Optional<LocalDate> last, LocalDate today) {
        if (last.isPresent() && last.get().isBefore(today)) {
            return new StatusView(Tone.NEUTRAL, Text.of("residents.basis.over"));
        }
        boolean near = last.isPresent() && !last.get().isAfter(today.plusDays(NEAR_DAYS));
        return near
                ? new StatusView(Tone.ATTENTION, Text.of("residents.basis.near"))
                : new StatusView(Tone.GOOD, Text.of("residents.basis.in-force"));
    }
}
