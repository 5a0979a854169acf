package dk.betroet.office.custody.valuable;

import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.resident.ResidentSection;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On a resident's page: the things that are or were kept. */
@Component
class ValuablesSection implements ResidentSection {

    private static final int ORDER = 400;

    private final Valuables valuables;
    private final KeptPlaces places;

    ValuablesSection(Valuables valuables, KeptPlaces places) {
        this.valuables = valuables;
        this.places = places;
    }

    @Override
    public Optional<View> show(Reading reading, JdbcClient sql) {
        List<Valuable> ever = valuables.everKeptFor(sql, reading.fund());
        if (ever.isEmpty()) {
            return Optional.empty();
        }
        UUID unit = reading.visit().unit().id();
        TableView table = new TableView(
                Text.of("movements.valuables.caption"),
                List.of(ColumnView.of("what", Text.of("movements.column.thing")),
                        ColumnView.of("kind", Text.of("movements.column.kind")),
                        ColumnView.of("where", Text.of("movements.column.place")),
                        ColumnView.of("in", Text.of("movements.column.in")),
                        ColumnView.of("out", Text.of("movements.column.out"))),
                ever.stream().map(thing -> RowView.of(
                        Cell.of(thing.description()),
                        Cell.of(Text.of("custody.valuables-in.kind." + thing.kind())),
                        Cell.of(places.find(sql, unit, thing.place()).orElseThrow().name()),
                        Cell.of(thing.inOn()),
                        thing.outOn() == null ? Cell.nothing() : Cell.of(thing.outOn()))).toList(),
                null);
        return Optional.of(
                View.of(ORDER, Text.of("movements.valuables.title")).withTables(table));
    }
}
