package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.publish.MeetingPaper;
import dk.betroet.office.meeting.publish.Publication;
import dk.betroet.office.meeting.publish.Publications;
import dk.betroet.office.platform.access.WithoutLogIn;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads as nobody: bodies that are open, and what was published of them. */
@Component
class PublicDesk implements WithoutLogIn {

    private final Database database;
    private final Bodies bodies;
    private final Publications publications;
    private final MeetingDesk desk;

    PublicDesk(Database database, Bodies bodies, Publications publications, MeetingDesk desk) {
        this.database = database;
        this.bodies = bodies;
        this.publications = publications;
        this.desk = desk;
    }

    /**
     * A body that is open.
     *
     * @param unit the secretariat that serves it
     * @param unitName what that is called
     * @param authority whose secretariat it is
     */
    record OpenBody(Body body, UUID unit, String unitName, String slug, UUID authorityId,
            String authority) {}

    /** A paper that was published, and what it says. */
    record Paper(Publication publication, MeetingPaper said) {}

    private static final String SELECT = """
            select b.body_id, b.unit_id, u.name as unit, u.slug, a.authority_id,
                a.name as authority
            from body b join unit u using (unit_id)
                join authority a on a.authority_id = b.authority_id""";

    /** Does the work as nobody. */
    <T> T read(Function<JdbcClient, T> work) {
        return database.read(new Tenant.Everybody(), work);
    }

    @Override
    public Optional<LinkView> way() {
        boolean any = read(sql -> sql.sql("select exists (select from body)")
                .query(Boolean.class).single());
        return any ? Optional.of(LinkView.to("/public", Text.of("public.title")))
                : Optional.empty();
    }

    /** All bodies that are open, by authority, secretariat and name. */
    List<OpenBody> all(JdbcClient sql) {
        return sql.sql(SELECT + " order by a.name, u.name, b.founded_on, b.body_id")
                .query((row, n) -> new Row(row.getObject("body_id", UUID.class),
                        row.getObject("unit_id", UUID.class), row.getString("unit"),
                        row.getString("slug"), row.getObject("authority_id", UUID.class),
                        row.getString("authority")))
                .list().stream().flatMap(row -> open(sql, row).stream()).toList();
    }

    private record Row(UUID body, UUID unit, String unitName, String slug, UUID authorityId,
            String authority) {}

    /** One body, if it is open; else the answer is the same as when there is none. */
    OpenBody body(JdbcClient sql, UUID id) {
        return all(sql).stream().filter(one -> one.body().id().equals(id)).findFirst()
                .orElseThrow(MeetingDesk::nothing);
    }

    private Optional<OpenBody> open(JdbcClient sql, Row row) {
        return bodies.find(sql, row.unit(), row.body(), desk.today())
                .map(body -> new OpenBody(body, row.unit(), row.unitName(), row.slug(),
                        row.authorityId(), row.authority()));
    }

    /** The papers of a body that stand, each in its last version. */
    List<Paper> standing(JdbcClient sql, UUID body) {
        return latest(sql, body).stream()
                .filter(Publication::stands)
                .flatMap(one -> publications.content(sql, one.id()).stream()
                        .map(json -> new Paper(one, MeetingPaper.of(json))))
                .toList();
    }

    /** All versions of a body's papers, the withdrawn ones too, what became of one last first. */
    List<Publication> published(JdbcClient sql, UUID body) {
        return publications.ofBody(sql, body);
    }

    /** Of each paper of a body the last version, the withdrawn ones too. */
    List<Publication> latest(JdbcClient sql, UUID body) {
        return Publications.latest(publications.ofBody(sql, body));
    }

    /** The day, in Denmark. */
    LocalDate today() {
        return desk.today();
    }
}
