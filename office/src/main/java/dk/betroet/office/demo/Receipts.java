package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.WritePath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Papers that are handed in: receipts, signed papers, the bank's files. A shop gives one receipt a
 * month here, which stands for all of that month, so that the demo is made in a minute.
 */
final class Receipts {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.of("da", "DK"));

    private final EvidenceStore evidence;
    private final Database database;
    private final WritePath path;
    private final Stage.Place place;
    private final Supplier<Caller> uploader;
    private final Map<String, UUID> kept = new HashMap<>();

    Receipts(EvidenceStore evidence, Database database, WritePath path, Stage.Place place,
            Supplier<Caller> uploader) {
        this.evidence = evidence;
        this.database = database;
        this.path = path;
        this.place = place;
        this.uploader = uploader;
    }

    /** The shop's receipt of the month. */
    UUID of(String shop, LocalDate day) {
        return kept.computeIfAbsent(shop + YearMonth.from(day), _ ->
                paper(shop, "KVITTERING (demo)", day.format(MONTH), "Tak for i dag"));
    }

    /** A paper with these lines, drawn as a picture. */
    UUID paper(String... lines) {
        return keep(Papers.draw(lines), "");
    }

    /** A file of the bank's. */
    UUID bankFile(byte[] bytes) {
        return keep(bytes, FileKind.BANK_FILE);
    }

    /** A table that is no bank's file. */
    UUID table(String text) {
        return keep(text.getBytes(StandardCharsets.UTF_8), FileKind.TABLE);
    }

    /** A paper with a table of budget or accounts. */
    UUID budget(String text) {
        return keep(text.getBytes(StandardCharsets.UTF_8), FileKind.BUDGET);
    }

    /** Minutes from before. */
    UUID minutes(String text) {
        return keep(text.getBytes(StandardCharsets.UTF_8), FileKind.MINUTES);
    }

    private UUID keep(byte[] bytes, String from) {
        return database.write(place.tenant(), sql -> switch (evidence.receive(
                path.context(uploader.get(), place.unit(), sql), place.unit(), bytes, from)) {
            case EvidenceStore.Received.Kept(var stored) -> stored.id().value();
            case EvidenceStore.Received.Refused(String code) ->
                    throw new IllegalStateException("the demo's own file was refused: " + code);
        });
    }
}
