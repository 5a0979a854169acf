package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.Cases;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a body is asked on an item: what its case recommends, or that something is approved. */
@Component
public class Points {

    private final Cases cases;

    Points(Cases cases) {
        this.cases = cases;
    }

    /** The points of an item, in order; none where nothing is asked. It does not know who asks. */
    public List<CaseFile.Point> of(JdbcClient sql, Meeting.Item item) {
        Matter matter = item.matter();
        if (matter == null) {
            return cases.points(sql, item.caseId(), item.version());
        }
        return matter.kind().asks()
                ? List.of(new CaseFile.Point(1, matter.heading(), CaseFile.Asks.APPROVE))
                : List.of();
    }
}
