package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.KleNumber;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The KLE numbers of cases. A number tells what a case is about, as its heading does; whoever shows
 * one asks first whether the heading may be seen.
 */
@Component
public class KleNumbers {

    /** The number of a case, as it is now. */
    public Optional<KleNumber> of(JdbcClient sql, UUID file) {
        return sql.sql("select kle from case_kle where case_id = ? order by number desc limit 1")
                .param(file).query(String.class).optional()
                .filter(kle -> !kle.isEmpty()).map(KleNumber::new);
    }

    /** What was typed, when it is a number; nothing typed is none. */
    public static Optional<KleNumber> typed(@Nullable String typed) {
        return Optional.ofNullable(typed).flatMap(KleNumber::parse);
    }

    /** What is wrong with what was typed into a field called {@code kle}. */
    public static Optional<Refusal> wrong(@Nullable String typed) {
        return typed == null || KleNumber.parse(typed).isPresent() ? Optional.empty()
                : Optional.of(Refusal.at("kle", RefusalCode.NOT_A_KLE_NUMBER, typed));
    }

    /** The number of a case from now on; written only when it is another one. */
    public void set(JdbcClient sql, Context context, UUID file, Optional<KleNumber> kle,
            LocalDate on, UUID fact) {
        if (kle.equals(of(sql, file))) {
            return;
        }
        sql.sql("""
                insert into case_kle (case_id, authority_id, unit_id, number, kle, set_on, fact_id)
                select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?
                from case_kle where case_id = ?""")
                .params(file, context.authority(), context.unit(),
                        kle.map(KleNumber::text).orElse(""), on, fact, file)
                .update();
    }
}
