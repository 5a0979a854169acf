package dk.betroet.office.meeting.takeover;

import dk.betroet.office.platform.evidence.OwnDoor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of minutes from before: opened by whoever sees the unit only when everything in them
 * has been said to be open. Until then, and when anything of it is closed or was left out, what
 * stands in them is read on the page of the paper, by those who may. What was given as attached to
 * one of their items is opened where that item shows it, and what was dropped nowhere.
 */
@Component
class PaperDoor implements OwnDoor {

    @Override
    public boolean keeps(JdbcClient sql, UUID file) {
        return sql.sql("""
                select exists (select 1 from imported_paper p where p.evidence_id = :file
                    and (p.taken_on is null or exists (
                        select 1 from imported_said s where s.paper_id = p.paper_id
                            and s.said like '%"leftOut":true%')
                    or exists (select 1 from imported_item m join agenda_item i using (item_id)
                        join lateral (select o.level from case_openness o
                            where o.case_id = i.case_id order by o.number desc limit 1) o on true
                        where m.paper_id = p.paper_id
                            and (o.level <> 'public' or i.level <> 'public'))
                    or exists (select 1 from named_attachment n
                        where n.paper_id = p.paper_id and n.closed)))
                    or exists (select 1 from imported_said s
                        where position(cast(:file as text) in s.said) > 0)
                    or exists (select 1 from evidence_let_go g where g.evidence_id = :file)""")
                .param("file", file).query(Boolean.class).single();
    }
}
