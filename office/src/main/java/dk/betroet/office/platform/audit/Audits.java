package dk.betroet.office.platform.audit;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.operation.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addings up of the nights as rows. */
@Component
class Audits {

    private final Ids ids;

    Audits(Ids ids) {
        this.ids = ids;
    }

    void keep(JdbcClient sql, SelfAudit.Result result) {
        UUID audit = ids.next();
        sql.sql("""
                insert into self_audit (audit_id, authority_id, unit_id, begun_at, ended_at, facts,
                    vouchers, papers, erased, head, problems)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(audit, result.authority(), result.unit(), at(result.begunAt()),
                        at(result.endedAt()), result.facts(), result.vouchers(), result.papers(),
                        result.erased(), result.head().toBytes(), result.count())
                .update();
        int number = 0;
        for (Problem problem : result.problems()) {
            number++;
            sql.sql("""
                    insert into self_audit_problem (audit_id, number, authority_id, unit_id, code,
                        sequence, fund_id, place_id, expected, found)
                    values (:audit, :number, :authority, :unit, :code, :sequence, :fund, :place,
                        :expected, :found)""")
                    .param("audit", audit)
                    .param("number", number)
                    .param("authority", result.authority())
                    .param("unit", result.unit())
                    .param("code", problem.code())
                    .param("sequence", problem.sequence())
                    .param("fund", problem.fund(), Types.OTHER)
                    .param("place", problem.place(), Types.OTHER)
                    .param("expected", problem.expected())
                    .param("found", problem.found())
                    .update();
        }
    }

    /** The newest of a book, newest first, each with its problems. */
    List<SelfAudit.Result> newest(JdbcClient sql, UUID unit, int count) {
        return sql.sql("""
                select * from self_audit where unit_id = ?
                order by begun_at desc, audit_id desc limit ?""")
                .params(unit, count)
                .query((row, n) -> new Row(row.getObject("audit_id", UUID.class), result(row)))
                .list().stream()
                .map(row -> row.result().count() == 0 ? row.result()
                        : with(row.result(), problems(sql, row.id())))
                .toList();
    }

    private record Row(UUID id, SelfAudit.Result result) {}

    private static SelfAudit.Result with(SelfAudit.Result one, List<Problem> problems) {
        return new SelfAudit.Result(one.authority(), one.unit(), one.begunAt(), one.endedAt(),
                one.facts(), one.vouchers(), one.papers(), one.erased(), one.head(), one.count(),
                problems);
    }

    private static SelfAudit.Result result(ResultSet row) throws SQLException {
        return new SelfAudit.Result(row.getObject("authority_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getLong("facts"), row.getLong("vouchers"), row.getLong("papers"),
                row.getLong("erased"), Sha256.of(row.getBytes("head")), row.getLong("problems"),
                List.of());
    }

    private static List<Problem> problems(JdbcClient sql, UUID audit) {
        return sql.sql("select * from self_audit_problem where audit_id = ? order by number")
                .param(audit)
                .query((row, n) -> new Problem(row.getString("code"), row.getLong("sequence"),
                        row.getObject("fund_id", UUID.class),
                        row.getObject("place_id", UUID.class), row.getString("expected"),
                        row.getString("found")))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
