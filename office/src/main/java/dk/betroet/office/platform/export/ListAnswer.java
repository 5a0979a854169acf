package dk.betroet.office.platform.export;

import dk.betroet.office.platform.web.format.Words;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A list as the answer to a request: streamed, named, and kept by no cache. */
public final class ListAnswer {

    private ListAnswer() {}

    /**
     * The answer. Rows are asked for when the answer is being written, on another thread; the
     * supplier opens what it needs there, and the stream of rows is closed afterwards.
     */
    public static ResponseEntity<StreamingResponseBody> of(
            Supplier<ListFile> list, String name, FileFormat format, Words words) {
        String safe = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(safe + "." + format.ending(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .body(out -> {
                    ListFile file = list.get();
                    try (var rows = file.rows()) {
                        ListExport.write(new ListFile(file.name(), file.columns(), rows),
                                format, words, out);
                    }
                });
    }
}
