package dk.betroet.office.platform.document;

import dk.betroet.office.platform.archive.Checkpoints;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose paper it is: the head of a paper that a unit makes, from the rows that say so. */
@Component
public class Letterhead {

    private static final int KEY_DIGITS = 16;

    private final Checkpoints checkpoints;

    Letterhead(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /**
     * The head of a paper.
     *
     * @param subject whom or what it is about, or null
     * @param made the day it was made
     * @param reference its own number or name, or null
     * @param chainHead the chain that it bears witness of, or null
     */
    public PaperView of(JdbcClient sql, UUID unit, Text title, @Nullable Text subject,
            LocalDate made, @Nullable String reference, @Nullable String chainHead) {
        return sql.sql("""
                select a.name as authority, u.name as unit, a.demo
                from unit u join authority a using (authority_id) where u.unit_id = ?""")
                .param(unit)
                .query((row, n) -> new PaperView(title, subject, row.getString("authority"),
                        row.getString("unit"), made, reference, chainHead,
                        chainHead == null ? null : checkpoint(sql, unit),
                        row.getBoolean("demo")))
                .single();
    }

    private @Nullable Text checkpoint(JdbcClient sql, UUID unit) {
        return checkpoints.newest(sql, unit)
                .map(signed -> Text.of("platform.paper.checkpoint",
                        String.valueOf(signed.sequence()), signed.at(),
                        signed.head().toString(), signed.key().substring(0, KEY_DIGITS)))
                .orElse(null);
    }
}
