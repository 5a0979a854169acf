package dk.betroet.office.meeting.round;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.ProcedureStage;
import dk.betroet.kernel.decision.WrittenRound;
import dk.betroet.kernel.decision.WrittenRound.Answer;
import dk.betroet.office.meeting.Choices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Written procedures as rows to read. It does not know who asks. */
@Component
class Rounds {

    Optional<Round> find(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql("select * from written_round where unit_id = ? and round_id = ?")
                .params(unit, id).query((row, n) -> round(sql, row)).optional();
    }

    List<Round> open(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select * from written_round where unit_id = ? and stage = 'answering'
                order by deadline, round_id""")
                .param(unit).query((row, n) -> round(sql, row)).list();
    }

    private Round round(JdbcClient sql, ResultSet row) throws SQLException {
        UUID id = row.getObject("round_id", UUID.class);
        List<Round.Said> said = said(sql, id);
        return new Round(id, row.getObject("body_id", UUID.class),
                row.getObject("case_id", UUID.class), row.getObject("step_id", UUID.class),
                row.getInt("version"), row.getObject("sent_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                Choices.of(ProcedureStage.class, row.getString("stage")),
                row.getObject("noted_id", UUID.class),
                new WrittenRound(Choices.of(DecisionRule.class, row.getString("rule")),
                        Choices.of(WrittenRound.Silence.class, row.getString("silence")),
                        row.getBoolean("may_demand"), row.getObject("deadline", LocalDate.class),
                        said.stream().map(Round.Said::seat).collect(Collectors.toSet()),
                        said.stream().filter(one -> one.answer().isPresent())
                                .collect(Collectors.toMap(
                                        Round.Said::seat, one -> one.answer().orElseThrow()))));
    }

    /** Everybody who was asked, with what they said last. */
    List<Round.Said> said(JdbcClient sql, UUID round) {
        return sql.sql("""
                select s.seat_id, s.post, s.on_behalf_of, a.answer, a.remark, a.answered_on
                from written_asked k join seat s using (seat_id)
                left join lateral (select * from written_answer a
                    where a.round_id = k.round_id and a.seat_id = k.seat_id
                    order by a.take desc limit 1) a on true
                where k.round_id = ? order by s.post, s.on_behalf_of, s.seat_id""")
                .param(round)
                .query((row, n) -> new Round.Said(row.getObject("seat_id", UUID.class),
                        title(row.getString("post"), row.getString("on_behalf_of")),
                        Optional.ofNullable(row.getString("answer"))
                                .map(word -> Choices.of(Answer.class, word)),
                        Optional.ofNullable(row.getString("remark")).orElse(""),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    private static String title(String post, String onBehalfOf) {
        return onBehalfOf.isEmpty() ? post : post + ", " + onBehalfOf;
    }
}
