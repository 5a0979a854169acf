package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Sends a kept file to somebody who may look into it. It is sent as exactly the kind its bytes were
 * recognised as, is nobody's page and runs nothing; what a browser cannot show is downloaded. Its
 * name tells nothing.
 */
public final class FileAnswer {

    /** For pictures: nothing of ours, nothing of others, no scripts. */
    private static final String PICTURE_POLICY = "default-src 'none'; img-src 'self'; sandbox";

    /** A browser's own PDF reader does not open in a sandbox; it runs none of our pages' rights. */
    private static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
                    + " frame-ancestors 'none'";

    private static final String UNNAMED = "bilag-";

    private FileAnswer() {}

    /**
     * The answer with the file.
     *
     * @param id which its name is made of
     */
    public static ResponseEntity<byte[]> of(EvidenceStore.Opened file, UUID id) {
        FileKind kind = file.kind();
        String name = UNNAMED + id.toString().substring(24) + "." + kind.extension();
        boolean taken = kind == FileKind.HEIC || kind == FileKind.XLSX || kind == FileKind.DOCX
                || kind.isTakenIn(FileKind.BANK_FILE);
        ContentDisposition disposition = taken
                ? ContentDisposition.attachment().filename(name).build()
                : ContentDisposition.inline().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy",
                        kind == FileKind.PDF ? PDF_POLICY : PICTURE_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.bytes());
    }
}
