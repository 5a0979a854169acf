package dk.betroet.office.custody.web;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.resident.ResidentSection;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at a resident's affairs, newest first. */
@Component
class LookedSection implements ResidentSection {

    private static final int ORDER = 900;
    private static final int SHOWN = 25;
    private static final String ROLE = "role.";

    private static final Set<String> JOBS = Set.of("residents", "operation", "custody",
            "account", "commonfund", "personnel", "oversight", "api");

    private final ReadLog readLog;
    private final Persons persons;

    LookedSection(ReadLog readLog, Persons persons) {
        this.readLog = readLog;
        this.persons = persons;
    }

    @Override
    public Optional<View> show(Reading reading, JdbcClient sql) {
        View view = View.of(ORDER, Text.of("residents.looked.title"));
        List<ReadLog.Reading> readings =
                readLog.about(sql, reading.resident(), Long.MAX_VALUE, SHOWN);
        if (readings.isEmpty()) {
            return Optional.of(view.withLead(Text.of("residents.looked.none")));
        }
        Map<UUID, String> names = persons.names(sql, readings.stream()
                .map(ReadLog.Reading::reader).filter(Objects::nonNull).distinct().toList());
        return Optional.of(view.withTables(new TableView(
                Text.of("residents.looked.caption"),
                List.of(ColumnView.of("at", Text.of("residents.looked.at")),
                        ColumnView.of("who", Text.of("residents.looked.who")),
                        ColumnView.of("as", Text.of("residents.looked.as")),
                        ColumnView.of("what", Text.of("residents.looked.what"))),
                readings.stream().map(one -> RowView.of(
                        Cell.of(one.at()),
                        one.reader() == null
                                ? Cell.of(Text.of("residents.looked.system"))
                                : Cell.of(names.getOrDefault(one.reader(), "—")),
                        Cell.of(as(one.why())),
                        Cell.of(what(one.what())))).toList(),
                null)));
    }

    /** Which kind of page it was, by the job that showed it. */
    private static Text what(String what) {
        String job = what.contains(".") ? what.substring(0, what.indexOf('.')) : what;
        return Text.of("residents.looked.what." + (JOBS.contains(job) ? job : "other"));
    }

    private static Text as(String why) {
        return why.startsWith(ROLE) && !why.equals("role.none")
                ? Text.of("desk.role." + why.substring(ROLE.length()))
                : Text.plain("—");
    }
}
