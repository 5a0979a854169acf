package dk.betroet.office.platform.export;

import dk.betroet.office.platform.web.format.Words;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A list as the answer to a request: streamed, named, and kept by no cache. */
public final class ListAnswer {

    private ListAnswer() {}

    /**
     * The answer. Rows are read when it is being written, on another thread, and the stream of rows
     * is closed afterwards.
     *
     * @param ending what the address ended in, see {@link FileFormat#ending}
     */
    public static ResponseEntity<StreamingResponseBody> of(
            ListFile list, String ending, Words words) {
        FileFormat format = FileFormat.ofEnding(ending);
        String safe = words.say(list.name()).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(safe + "." + format.ending(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .body(out -> {
                    try (var rows = list.rows()) {
                        ListExport.write(new ListFile(list.name(), list.columns(), rows),
                                format, words, out);
                    }
                });
    }
}
