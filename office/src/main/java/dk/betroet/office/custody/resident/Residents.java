package dk.betroet.office.custody.resident;

import dk.betroet.office.platform.db.Standing;
import dk.betroet.office.platform.operation.FieldSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Residents as rows. */
@Component
public class Residents {

    /** Adds a resident with their fund, as the fact says. */
    void add(JdbcClient sql, UUID authority, Resident resident, UUID fact) {
        sql.sql("""
                insert into fund (fund_id, authority_id, unit_id, kind, person_id, opened_on)
                values (?, ?, ?, 'resident', ?, ?)""")
                .params(resident.fund(), authority, resident.unit(), resident.person(),
                        resident.admittedOn())
                .update();
        sql.sql("""
                insert into resident (fund_id, authority_id, unit_id, person_id, room, admitted_on,
                    mode, mode_since, guardianship, has_capacity, can_sign, contact_id)
                values (:fund, :authority, :unit, :person, :room, :admitted, :mode, :since,
                    :guardianship, :capacity, :sign, :contact)""")
                .param("fund", resident.fund())
                .param("authority", authority)
                .param("unit", resident.unit())
                .param("person", resident.person())
                .param("room", resident.room())
                .param("admitted", resident.admittedOn())
                .param("mode", FieldSpec.choiceId(resident.mode()))
                .param("since", resident.modeSince())
                .param("guardianship", FieldSpec.choiceId(resident.guardianship()))
                .param("capacity", resident.hasCapacity())
                .param("sign", resident.canSign())
                .param("contact", resident.contact())
                .update();
        modeFrom(sql, resident.fund(), resident.mode(), resident.admittedOn(), fact);
        capacityFrom(sql, resident, resident.admittedOn(), fact);
    }

    /** The resident whose fund it is; empty for pools. */
    public Optional<Resident> find(JdbcClient sql, UUID fund) {
        return Standing.remembered(sql, "resident", fund, () -> sql
                .sql("select * from resident where fund_id = ?")
                .param(fund)
                .query((row, n) -> read(row))
                .optional());
    }

    /**
     * The resident as they were on a day: who administered their money, and what they could do for
     * themselves. What an act is judged by. Room, departure and death are told as they are now.
     */
    public Optional<Resident> find(JdbcClient sql, UUID fund, LocalDate day) {
        record Key(UUID fund, LocalDate day) {}
        return Standing.remembered(sql, "resident.on", new Key(fund, day), () -> sql
                .sql("select * from resident_on(?) where fund_id = ?")
                .params(day, fund)
                .query((row, n) -> read(row))
                .optional());
    }

    /** The unit's residents, those who have left included. */
    public List<Resident> in(JdbcClient sql, UUID unit) {
        return sql.sql("select * from resident where unit_id = ? order by admitted_on, fund_id")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** The resident whose fund it is; a fund without one is a bug: only theirs are offered. */
    public Resident of(JdbcClient sql, UUID fund) {
        return find(sql, fund).orElseThrow(() -> nobodys(fund));
    }

    /** The same, as they were on a day. */
    public Resident of(JdbcClient sql, UUID fund, LocalDate day) {
        return find(sql, fund, day).orElseThrow(() -> nobodys(fund));
    }

    private static IllegalStateException nobodys(UUID fund) {
        return new IllegalStateException("no resident has the fund " + fund);
    }

    /** The first day of what was last noted about what the resident can do for themselves. */
    LocalDate capacitySince(JdbcClient sql, UUID fund) {
        return sql.sql("select max(from_on) from resident_capacity where fund_id = ?")
                .param(fund)
                .query(LocalDate.class)
                .single();
    }

    void changeMode(JdbcClient sql, UUID fund, Mode mode, LocalDate since, UUID fact) {
        sql.sql("update resident set mode = ?, mode_since = ? where fund_id = ?")
                .params(FieldSpec.choiceId(mode), since, fund)
                .update();
        modeFrom(sql, fund, mode, since, fact);
    }

    void note(JdbcClient sql, Resident resident, LocalDate from, UUID fact) {
        sql.sql("""
                update resident set room = :room, guardianship = :guardianship,
                    has_capacity = :capacity, can_sign = :sign, contact_id = :contact
                where fund_id = :fund""")
                .param("room", resident.room())
                .param("guardianship", FieldSpec.choiceId(resident.guardianship()))
                .param("capacity", resident.hasCapacity())
                .param("sign", resident.canSign())
                .param("contact", resident.contact())
                .param("fund", resident.fund())
                .update();
        capacityFrom(sql, resident, from, fact);
    }

    private static void modeFrom(
            JdbcClient sql, UUID fund, Mode mode, LocalDate from, UUID fact) {
        sql.sql("""
                insert into resident_mode
                    (fund_id, number, authority_id, unit_id, mode, from_on, fact_id)
                select fund_id, (select count(*) + 1 from resident_mode m
                    where m.fund_id = r.fund_id), authority_id, unit_id, :mode, :from, :fact
                from resident r where fund_id = :fund""")
                .param("mode", FieldSpec.choiceId(mode))
                .param("from", from)
                .param("fact", fact)
                .param("fund", fund)
                .update();
    }

    /** As the row of the resident has just become. */
    private static void capacityFrom(
            JdbcClient sql, Resident resident, LocalDate from, UUID fact) {
        sql.sql("""
                insert into resident_capacity (fund_id, number, authority_id, unit_id,
                    guardianship, has_capacity, can_sign, contact_id, from_on, fact_id)
                select fund_id, (select count(*) + 1 from resident_capacity c
                    where c.fund_id = r.fund_id), authority_id, unit_id, guardianship,
                    has_capacity, can_sign, contact_id, :from, :fact
                from resident r where fund_id = :fund""")
                .param("from", from)
                .param("fact", fact)
                .param("fund", resident.fund())
                .update();
    }

    void moveOut(JdbcClient sql, UUID fund, LocalDate on) {
        sql.sql("update resident set moved_out_on = ? where fund_id = ?").params(on, fund).update();
        closeFund(sql, fund, on);
    }

    void closeFund(JdbcClient sql, UUID fund, LocalDate on) {
        sql.sql("update fund set closed_on = ? where fund_id = ?").params(on, fund).update();
    }

    void die(JdbcClient sql, UUID fund, LocalDate on) {
        sql.sql("update resident set died_on = ? where fund_id = ?").params(on, fund).update();
        sql.sql("update fund set frozen_on = ? where fund_id = ?").params(on, fund).update();
    }

    private static Resident read(ResultSet row) throws SQLException {
        return new Resident(
                row.getObject("fund_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("room"),
                row.getObject("admitted_on", LocalDate.class),
                Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                row.getObject("mode_since", LocalDate.class),
                Guardianship.valueOf(row.getString("guardianship").toUpperCase(Locale.ROOT)),
                row.getBoolean("has_capacity"),
                row.getBoolean("can_sign"),
                row.getObject("contact_id", UUID.class),
                row.getObject("moved_out_on", LocalDate.class),
                row.getObject("died_on", LocalDate.class));
    }
}
