package dk.betroet.office.personnel;

import dk.betroet.office.platform.departure.OnDeparture.Power;
import dk.betroet.office.platform.departure.OnDeparture.Revoked;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.document.SignatureLine;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of what was taken back at a departure: the leader's paper for the bank. */
@Component
class DepartureList {

    private final Persons persons;
    private final Letterhead letterhead;
    private final Papers papers;
    private final Wording wording;

    DepartureList(Persons persons, Letterhead letterhead, Papers papers, Wording wording) {
        this.persons = persons;
        this.letterhead = letterhead;
        this.papers = papers;
        this.wording = wording;
    }

    /** The list as a paper, with a line for the leader to sign. */
    byte[] pdf(JdbcClient sql, UUID unit, Departures.Departure departure, String name) {
        PaperView paper = letterhead.of(sql, unit, Text.of("personnel.departure.title"),
                Text.plain(name), departure.on(), null, null);
        return papers.pdf("paper/departure", wording.current().language(), paper, Map.of(
                "on", departure.on(),
                "table", table(sql, departure),
                "lines", List.of(new SignatureLine(
                        wording.current().key("desk.role.leader"), null, null, null))));
    }

    TableView table(JdbcClient sql, Departures.Departure departure) {
        return new TableView(
                Text.of("personnel.departure.caption", departure.on()),
                List.of(ColumnView.of("power", Text.of("personnel.departure.power")),
                        ColumnView.of("owner", Text.of("personnel.departure.owner")),
                        ColumnView.of("place", Text.of("personnel.departure.place")),
                        ColumnView.numeric("count", Text.of("personnel.departure.count"))),
                departure.revoked().stream().map(line -> RowView.of(
                        Cell.of(what(line)),
                        owner(sql, line.fund()).map(Cell::of).orElseGet(Cell::nothing),
                        place(sql, line.place()).map(Cell::of).orElseGet(Cell::nothing),
                        Cell.of((long) line.count()))).toList(),
                null);
    }

    private static Text what(Revoked line) {
        if (line.power() == Power.ROLE && line.detail() != null) {
            return Text.of("desk.role." + line.detail());
        }
        return Text.of("personnel.power." + FieldSpec.choiceId(line.power()));
    }

    private Optional<String> owner(JdbcClient sql, @Nullable UUID fund) {
        return Optional.ofNullable(fund).flatMap(id -> sql
                .sql("select person_id from fund where fund_id = ? and person_id is not null")
                .param(id)
                .query(UUID.class)
                .optional())
                .map(person -> persons.names(sql, List.of(person)).getOrDefault(person, "—"));
    }

    private static Optional<String> place(JdbcClient sql, @Nullable UUID place) {
        return Optional.ofNullable(place).flatMap(id -> Places.name(sql, id));
    }
}
