package dk.betroet.office.platform.archive;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.rulebook.Citation;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.rulebook.RuleBookTexts;
import dk.betroet.office.platform.unit.OversightBook;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the archive of an authority. */
@Component
public class ArchiveExport {

    private static final String FORMAT = "betroet-archive";
    private static final int VERSION = 1;

    private final Database database;
    private final Units units;
    private final Persons persons;
    private final RuleBookTexts ruleBooks;
    private final SigningKeys keys;
    private final Checkpoints checkpoints;
    private final BookFiles books;
    private final Clock clock;

    ArchiveExport(Database database, Units units, Persons persons, RuleBookTexts ruleBooks,
            SigningKeys keys, Checkpoints checkpoints, BookFiles books, Clock clock) {
        this.database = database;
        this.units = units;
        this.persons = persons;
        this.ruleBooks = ruleBooks;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.books = books;
        this.clock = clock;
    }

    /** One book as the manifest names it. */
    private record Book(Unit unit, long facts, long vouchers, byte[] head) {}

    /**
     * Writes everything the authority's books hold at one moment, after signing their heads.
     *
     * @param reader who gets it, as the manifest says
     * @param oversight the person who may read the authority's oversight book and gets that as
     *     well; it is left out when some of it is kept from them
     * @param progress told the name of each unit that is begun
     * @throws IOException when it cannot be written; what has been written is then of no use
     */
    public void write(UUID authority, String reader, Optional<UUID> oversight, OutputStream out,
            Consumer<String> progress) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Tenant tenant = new Tenant.Whole(authority);
        database.writing(tenant, sql -> units.all(sql).forEach(unit ->
                checkpoints.sign(sql, authority, unit.id(), now)));
        Asked asked = new Asked(authority, reader, oversight, now);
        try {
            database.read(tenant, sql -> {
                try (ArchiveFile archive = new ArchiveFile(out)) {
                    all(sql, asked, archive, progress);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Asked(
            UUID authority, String reader, Optional<UUID> oversight, Instant now) {}

    private void all(JdbcClient sql, Asked asked, ArchiveFile archive,
            Consumer<String> progress) throws IOException {
        UUID authority = asked.authority();
        Instant now = asked.now();
        List<Book> kept = new ArrayList<>();
        for (Unit unit : units.all(sql)) {
            progress.accept(unit.name());
            books.write(sql, BookFiles.Kept.of(unit.id()), archive);
            kept.add(book(sql, unit));
        }
        if (asked.oversight().isPresent()) {
            kept.addAll(oversight(sql, authority, asked.oversight().get(), archive));
        }
        people(sql, archive);
        rules(archive);
        archive.lines("keys.ndjson", rows -> keys.all(sql).forEach(key -> rows.begin()
                .hex("key", key.key()).moment("from", key.from()).moment("until", key.until())
                .write()));
        SigningKeys.Signer signer = keys.signer(sql, authority, now);
        byte[] manifest = manifest(sql, asked, kept, archive, signer.key());
        archive.file("manifest.json", file -> file.write(manifest));
        archive.file("manifest.signature", file -> file.write(HexFormat.of()
                .formatHex(signer.sign(manifest)).getBytes(StandardCharsets.US_ASCII)));
    }

    private static Book book(JdbcClient sql, Unit unit) {
        return sql.sql("select sequence, voucher, head from book where unit_id = ?")
                .param(unit.id())
                .query((row, n) -> new Book(unit, row.getLong("sequence"),
                        row.getLong("voucher"), row.getBytes("head")))
                .single();
    }

    private void people(JdbcClient sql, ArchiveFile archive) throws IOException {
        record Row(UUID id, @Nullable Instant erasedAt) {}
        List<Row> all = sql.sql("select person_id, erased_at from person order by person_id")
                .query((row, n) -> {
                    OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
                    return new Row(row.getObject("person_id", UUID.class),
                            erased == null ? null : erased.toInstant());
                })
                .list();
        Map<UUID, String> names = persons.names(sql, all.stream().map(Row::id).toList());
        archive.lines("people.ndjson", rows -> all.forEach(person -> rows.begin()
                .id("person", person.id())
                .text("name", person.erasedAt() == null ? names.get(person.id()) : null)
                .moment("erasedAt", person.erasedAt())
                .write()));
    }

    /** The regulations, and which of their rules were in force when. */
    private void rules(ArchiveFile archive) throws IOException {
        for (RuleBookTexts.Text text : ruleBooks.all()) {
            archive.file(name(text.book()), file ->
                    file.write(text.yaml().getBytes(StandardCharsets.UTF_8)));
        }
        archive.lines("rules.ndjson", rows -> {
            for (RuleBookTexts.Text text : ruleBooks.all()) {
                RuleBook.Header header = text.book().header();
                Sha256 sha256 = Sha256.hash(text.yaml().getBytes(StandardCharsets.UTF_8));
                for (Citation citation : new TreeSet<>(text.book().ownRules().stream()
                        .map(Rule::citation).toList())) {
                    rows.begin().text("book", header.id()).text("version", header.version())
                            .text("rule", citation.rule()).text("section", citation.section())
                            .day("from", header.from())
                            .day("through", header.until().map(day -> day.minusDays(1))
                                    .orElse(null))
                            .text("sha256", sha256.toString())
                            .write();
                }
            }
        });
    }

    private static String name(RuleBook book) {
        return "rulebooks/" + book.header().id() + "-" + book.header().version() + ".yaml";
    }

    /** The oversight book, if there is one and this person may read all of it. */
    private List<Book> oversight(JdbcClient sql, UUID authority, UUID person,
            ArchiveFile archive) throws IOException {
        UUID book = OversightBook.of(authority);
        List<UUID> homes = units.all(sql).stream().map(Unit::id).toList();
        Consumer<UUID> seeing = home -> database.goOnAs(
                sql, new Tenant.Guarded(authority, home, book, person));
        seeing.accept(book);
        List<Book> kept = new ArrayList<>();
        Optional<Unit> unit = units.find(sql, book);
        if (unit.isPresent() && sql.sql("""
                select b.sequence = (select count(*) from fact f where f.unit_id = b.unit_id)
                from book b where b.unit_id = ?""").param(book).query(Boolean.class).single()) {
            books.write(sql, new BookFiles.Kept(book, homes, seeing), archive);
            kept.add(book(sql, unit.get()));
        }
        database.goOnAs(sql, new Tenant.Whole(authority));
        return kept;
    }

    private static byte[] manifest(JdbcClient sql, Asked asked, List<Book> books,
            ArchiveFile archive, byte[] key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Rows rows = new Rows(bytes);
        rows.begin()
                .text("format", FORMAT)
                .number("version", VERSION)
                .id("authority", asked.authority())
                .text("name", sql.sql("select name from authority where authority_id = ?")
                        .param(asked.authority()).query(String.class).single())
                .moment("exportedAt", asked.now())
                .text("reader", asked.reader())
                .hex("key", key)
                .list("books", books, book -> rows.begin().id("unit", book.unit().id())
                        .text("name", book.unit().name()).number("facts", book.facts())
                        .number("vouchers", book.vouchers()).hex("head", book.head()).end())
                .list("files", archive.files().entrySet(), file -> rows.begin()
                        .text("name", file.getKey()).number("bytes", file.getValue().bytes())
                        .text("sha256", file.getValue().sha256().toString()).end())
                .write();
        byte[] line = bytes.toByteArray();
        // a manifest is one object, not a line
        return Arrays.copyOf(line, line.length - 1);
    }
}
