package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.write.FiscalPackage;
import dk.betroet.accounts.write.Workbooks;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.unit.Units;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A version of a kept table to take along: a workbook with live sums, a fiscal data package. */
@Controller
@RequestMapping("/u/{slug}/budgets/{table:[0-9a-f-]{36}}/versions/{version:[0-9a-f-]{36}}")
class KeptTableFiles {

    private static final MediaType WORKBOOK = MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final KeptTablePages pages;

    KeptTableFiles(KeptTablePages pages) {
        this.pages = pages;
    }

    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(
            Visit visit, @PathVariable UUID table, @PathVariable UUID version) {
        KeptTablePages.Found found = pages.find(visit, table);
        KeptTable.Version of = found.version(version);
        Document document = document(found.table(), of);
        return file(document, of.number(), ".xlsx", WORKBOOK, Workbooks.of(document));
    }

    @GetMapping("/package")
    ResponseEntity<byte[]> fiscal(
            Visit visit, @PathVariable UUID table, @PathVariable UUID version) {
        KeptTablePages.Found found = pages.find(visit, table);
        KeptTable.Version of = found.version(version);
        Document document = document(found.table(), of);
        FiscalPackage.Files files = FiscalPackage.of(document);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "datapackage.json", files.json());
            entry(zip, "figures.csv", files.csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(document, of.number(), ".zip", ZIP, bytes.toByteArray());
    }

    private static void entry(ZipOutputStream zip, String name, String text)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static Document document(KeptTable table, KeptTable.Version version) {
        return new Document(table.title(), List.of(version.table()), List.of(), List.of());
    }

    private static ResponseEntity<byte[]> file(
            Document document, int number, String ending, MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(Units.slug(document.name()) + "-" + number + ending).build()
                        .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
