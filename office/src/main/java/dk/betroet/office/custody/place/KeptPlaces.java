package dk.betroet.office.custody.place;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Standing;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of a unit as rows, and whether one may be used for something. */
@Component
public class KeptPlaces {

    /** The place, if it is one of the unit's. */
    public Optional<KeptPlace> find(JdbcClient sql, UUID unit, UUID place) {
        record Key(UUID unit, UUID place) {}
        return Standing.remembered(sql, "place", new Key(unit, place), () -> sql.sql("""
                select * from place where unit_id = ? and place_id = ? and kind <> 'outside'""")
                .params(unit, place)
                .query((row, n) -> read(row))
                .optional());
    }

    /** The place that a command names; that it is one of the unit's has been checked. */
    public KeptPlace named(Context context, PlaceId place) {
        return find(context.sql(), context.unit(), place.value()).orElseThrow();
    }

    /** All places of the unit, those that are closed included, by kind and name. */
    public List<KeptPlace> in(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select * from place where unit_id = ? and kind <> 'outside'
                order by closed_on is not null, kind, name, place_id""")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Why the place cannot be used on a day: given up, not yet taken into use, or somebody else's.
     *
     * @param field the field that names it
     * @param fund whose money or thing goes in or out; null when several owners' does
     */
    public List<Refusal> unusable(
            String field, KeptPlace place, LocalDate day, @Nullable UUID fund) {
        List<Refusal> refusals = new ArrayList<>();
        if (place.closedOn() != null && !day.isBefore(place.closedOn())) {
            refusals.add(Refusal.at(field, RefusalCode.PLACE_CLOSED, place.closedOn()));
        }
        if (place.fund() != null && !place.fund().equals(fund)) {
            refusals.add(Refusal.at(field, RefusalCode.PLACE_OF_ANOTHER));
        }
        if (day.isBefore(place.openedOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATE_BEFORE_OPENING, place.openedOn()));
        }
        return refusals;
    }

    /** What is in the place of all owners together. */
    public Money balance(JdbcClient sql, UUID place) {
        return Money.ofOere(sql
                .sql("select coalesce(sum(amount), 0) from place_total where place_id = ?")
                .param(place)
                .query(Long.class)
                .single());
    }

    /** What one owner has in the place. */
    public Money balance(JdbcClient sql, UUID place, UUID fund) {
        return Money.ofOere(sql.sql("""
                select coalesce(sum(amount), 0) from balance
                where place_id = ? and fund_id = ?""")
                .params(place, fund)
                .query(Long.class)
                .single());
    }

    /** Whether nobody's money, no thing and no money of a waiting request is in the place. */
    boolean isEmpty(JdbcClient sql, UUID place, Instant now) {
        return sql.sql("""
                select not exists (select 1 from balance where place_id = :place and amount <> 0)
                   and not exists (
                       select 1 from valuable where place_id = :place and out_on is null)
                   and not exists (
                       select 1 from request_hold h join request r using (request_id)
                       where h.place_id = :place and r.expires_at > :now)""")
                .param("place", place)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void add(JdbcClient sql, UUID authority, UUID unit, KeptPlace place) {
        sql.sql("""
                insert into place (place_id, authority_id, unit_id, kind, name, storage_class,
                    responsible_id, holder_id, fund_id, account_number, account_kind, joint_holders,
                    own_books, opened_on)
                values (:id, :authority, :unit, :kind, :name, :class, :responsible, :holder, :fund,
                    :number, :account, :joint, :books, :opened)""")
                .param("id", place.id())
                .param("authority", authority)
                .param("unit", unit)
                .param("kind", Places.id(place.kind()))
                .param("name", place.name())
                .param("class", place.storageClass())
                .param("responsible", place.responsible())
                .param("holder", place.holder())
                .param("fund", place.fund())
                .param("number", place.accountNumber())
                .param("account", place.accountKind())
                .param("joint", place.jointHolders())
                .param("books", place.ownBooks())
                .param("opened", place.openedOn())
                .update();
    }

    void close(JdbcClient sql, UUID place, LocalDate day) {
        sql.sql("update place set closed_on = ? where place_id = ?").params(day, place).update();
    }

    private static KeptPlace read(ResultSet row) throws SQLException {
        return new KeptPlace(
                row.getObject("place_id", UUID.class),
                Places.ofId(row.getString("kind")),
                row.getString("name"),
                row.getString("storage_class"),
                row.getObject("responsible_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getObject("fund_id", UUID.class),
                row.getString("account_number"),
                row.getString("account_kind"),
                row.getInt("joint_holders"),
                row.getBoolean("own_books"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
