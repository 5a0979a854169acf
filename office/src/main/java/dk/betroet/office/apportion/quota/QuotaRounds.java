package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.key.Basis;
import dk.betroet.office.apportion.key.BasisFile;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Json;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Years of quotas as rows. Everything is added and nothing is changed. */
@Component
class QuotaRounds {

    private static final String SELECT =
            "select round_id, unit_id, year, batch, rule from quota_round where unit_id = ? ";

    Optional<QuotaRound> find(JdbcClient sql, UUID unit, UUID round) {
        return sql.sql(SELECT + "and round_id = ?").params(unit, round)
                .query((row, n) -> round(row)).optional();
    }

    List<QuotaRound> in(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + "order by year desc, rule, batch desc").params(unit)
                .query((row, n) -> round(row)).list();
    }

    private static QuotaRound round(ResultSet row) throws SQLException {
        return new QuotaRound(row.getObject("round_id", UUID.class),
                row.getObject("unit_id", UUID.class), row.getInt("year"),
                row.getInt("batch"), row.getString("rule"));
    }

    /** What the year's quotas are split by. */
    BasisFile basis(JdbcClient sql, QuotaRound round) {
        Map<String, String> names = new TreeMap<>();
        Map<String, String> regions = new TreeMap<>();
        List<Basis.Row> rows = new ArrayList<>();
        sql.sql("select code, name, region, numbers from quota_basis where round_id = ?")
                .param(round.id())
                .query(row -> {
                    String code = row.getString("code");
                    names.put(code, row.getString("name"));
                    if (!row.getString("region").isEmpty()) {
                        regions.put(code, row.getString("region"));
                    }
                    Map<String, Optional<BigInteger>> numbers = new TreeMap<>();
                    Json.readMap(row.getString("numbers")).forEach((column, number) ->
                            numbers.put(column, Optional.of(new BigInteger(number.toString()))));
                    rows.add(new Basis.Row(rows.size() + 1, code, numbers));
                });
        return new BasisFile(Basis.read(rows, List.copyOf(round.keyRule().columns().keySet()),
                List.of()).orThrow(), names, regions);
    }

    /** The year's totals, the first one first; at least one. */
    List<QuotaRound.Total> totals(JdbcClient sql, UUID round) {
        return sql.sql("select * from quota_total where round_id = ? order by number")
                .param(round)
                .query((row, n) -> new QuotaRound.Total(
                        row.getObject("total_id", UUID.class), row.getInt("number"),
                        QuotaRound.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        BigInteger.valueOf(row.getLong("total")), row.getString("rounding"),
                        row.getString("correction"),
                        row.getObject("announced_on", LocalDate.class), row.getBoolean("late"),
                        numbers(sql, "select code, change as quota from quota_correction "
                                + "where total_id = ?", row.getObject("total_id", UUID.class)),
                        row.getString("reason")))
                .list();
    }

    /** What a total came to by itself, by code. */
    Map<String, BigInteger> parts(JdbcClient sql, UUID total) {
        return numbers(sql, "select code, quota from quota_part where total_id = ? order by code",
                total);
    }

    private static Map<String, BigInteger> numbers(JdbcClient sql, String select, UUID id) {
        Map<String, BigInteger> parts = new LinkedHashMap<>();
        sql.sql(select).param(id).query(row -> {
            parts.put(row.getString("code"), BigInteger.valueOf(row.getLong("quota")));
        });
        return parts;
    }

    /** The agreements of a year, whatever total they were made under. */
    List<QuotaRound.Agreed> agreements(JdbcClient sql, UUID round) {
        return sql.sql("""
                select a.*, t.number from quota_agreement a join quota_total t using (total_id)
                where t.round_id = ? order by a.region, t.number""")
                .param(round)
                .query((row, n) -> {
                    UUID id = row.getObject("agreement_id", UUID.class);
                    return new QuotaRound.Agreed(id, row.getInt("number"), row.getString("region"),
                            row.getString("when_changed").equals("lapses")
                                    ? QuotaRound.WhenChanged.LAPSES
                                    : QuotaRound.WhenChanged.IN_PROPORTION,
                            row.getObject("received_on", LocalDate.class),
                            numbers(sql, "select code, quota from quota_agreement_part "
                                    + "where agreement_id = ?", id));
                })
                .list();
    }

    /** What was fixed under a total; empty while nothing is. */
    Optional<QuotaRound.Fixing> fixing(JdbcClient sql, UUID total) {
        return sql.sql("select fixed_on, late from quota_fixing where total_id = ?")
                .param(total)
                .query((row, n) -> {
                    Map<String, QuotaRound.Fixed> quotas = new TreeMap<>();
                    sql.sql("select code, quota, source from quota_fixed where total_id = ?")
                            .param(total)
                            .query(one -> {
                                quotas.put(one.getString("code"), new QuotaRound.Fixed(
                                        BigInteger.valueOf(one.getLong("quota")),
                                        one.getString("source")));
                            });
                    return new QuotaRound.Fixing(row.getObject("fixed_on", LocalDate.class),
                            row.getBoolean("late"), quotas);
                })
                .optional();
    }

    /** How the year stands that a command names. */
    QuotaStanding standing(Context context, QuotaRoundId round) {
        return standing(context.sql(),
                find(context.sql(), context.unit(), round.value()).orElseThrow());
    }

    /** Everything about a year as it stands. */
    QuotaStanding standing(JdbcClient sql, QuotaRound round) {
        List<QuotaRound.Total> totals = totals(sql, round.id());
        QuotaRound.Total last = totals.getLast();
        return QuotaStanding.of(round, basis(sql, round), totals, parts(sql, last.id()),
                agreements(sql, round.id()), fixing(sql, last.id()));
    }

    /**
     * Begins a year. The file that its figures were read from is kept as evidence of them; what is
     * reckoned with and shown are the figures.
     *
     * @param basis the file
     */
    void open(JdbcClient sql, Context context, QuotaRound round, BasisFile file, UUID basis,
            UUID fact) {
        sql.sql("""
                insert into quota_round (round_id, authority_id, unit_id, year, batch, rule,
                    basis_id, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(round.id(), context.authority(), round.unit(), round.year(),
                        round.batch(), round.rule(), basis, fact)
                .update();
        List<String> codes = file.basis().codes();
        for (int i = 0; i < codes.size(); i++) {
            Map<String, Object> numbers = new TreeMap<>();
            for (String column : file.basis().names()) {
                numbers.put(column, file.basis().column(column).get(i).numerator());
            }
            sql.sql("""
                    insert into quota_basis (round_id, authority_id, unit_id, code, name, region,
                        numbers) values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
                    .params(round.id(), context.authority(), round.unit(), codes.get(i),
                            file.names().get(codes.get(i)),
                            file.regions().getOrDefault(codes.get(i), ""), Json.write(numbers))
                    .update();
        }
    }

    void add(JdbcClient sql, Context context, QuotaRound round, QuotaRound.Total total,
            Map<String, BigInteger> parts, UUID fact) {
        sql.sql("""
                insert into quota_total (total_id, authority_id, unit_id, round_id, number, kind,
                    total, rounding, correction, announced_on, late, reason, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(total.id(), context.authority(), round.unit(), round.id(), total.number(),
                        total.kind().id(), total.total().longValueExact(), total.rounding(),
                        total.correction(), total.on(), total.late(), total.reason(), fact)
                .update();
        total.moved().forEach((code, change) -> sql.sql("""
                insert into quota_correction (total_id, authority_id, unit_id, code, change)
                values (?, ?, ?, ?, ?)""")
                .params(total.id(), context.authority(), round.unit(), code,
                        change.longValueExact())
                .update());
        parts.forEach((code, quota) -> sql.sql("""
                insert into quota_part (total_id, authority_id, unit_id, code, quota)
                values (?, ?, ?, ?, ?)""")
                .params(total.id(), context.authority(), round.unit(), code,
                        quota.longValueExact())
                .update());
    }

    void agree(JdbcClient sql, Context context, UUID total, QuotaRound.Agreed agreed,
            Map<String, LocalDate> signed, UUID paper, UUID fact) {
        sql.sql("""
                insert into quota_agreement (agreement_id, authority_id, unit_id, total_id, region,
                    when_changed, received_on, paper_id, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(agreed.id(), context.authority(), context.unit(), total, agreed.region(),
                        FieldSpec.choiceId(agreed.whenChanged()), agreed.receivedOn(), paper, fact)
                .update();
        agreed.parts().forEach((code, quota) -> sql.sql("""
                insert into quota_agreement_part (agreement_id, authority_id, unit_id, code, quota,
                    signed_on) values (?, ?, ?, ?, ?, ?)""")
                .params(agreed.id(), context.authority(), context.unit(), code,
                        quota.longValueExact(), signed.get(code))
                .update());
    }

    void fix(JdbcClient sql, Context context, UUID total, QuotaRound.Fixing fixing, UUID fact) {
        sql.sql("""
                insert into quota_fixing (total_id, authority_id, unit_id, fixed_on, late, fact_id)
                values (?, ?, ?, ?, ?, ?)""")
                .params(total, context.authority(), context.unit(), fixing.on(), fixing.late(),
                        fact)
                .update();
        fixing.quotas().forEach((code, fixed) -> sql.sql("""
                insert into quota_fixed (total_id, authority_id, unit_id, code, quota, source)
                values (?, ?, ?, ?, ?, ?)""")
                .params(total, context.authority(), context.unit(), code,
                        fixed.quota().longValueExact(), fixed.source())
                .update());
    }
}
