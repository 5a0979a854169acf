package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.OptionView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of a form. Received before anything else is read and kept even when other fields are
 * wrong, so that nobody takes the same photo twice. What was never used is removed by the nightly
 * upkeep, not here.
 */
@Component
public class KeptFiles {

    /** Files in one request at most; more is no form of ours. */
    private static final int FILES_MAX = 20;

    private final EvidenceStore store;

    KeptFiles(EvidenceStore store) {
        this.store = store;
    }

    /**
     * What was received.
     *
     * @param ids identities by parameter
     * @param errors what was not kept and why, beside its field
     */
    record Received(Map<String, List<String>> ids, List<FieldError> errors) {}

    /** Keeps the files of a request under the key of the person the form is about. */
    Received receive(Context context, Operation<?> operation, Map<String, String[]> parameters,
            Map<String, List<MultipartFile>> files) {
        UUID subject = subject(context, operation, parameters);
        Map<String, List<String>> ids = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<MultipartFile>> entry : files.entrySet()) {
            for (MultipartFile file : entry.getValue()) {
                if (!chosen(file) || ++number > FILES_MAX) {
                    continue;
                }
                switch (receive(context, subject, file, from(operation, entry.getKey()))) {
                    case EvidenceStore.Received.Kept(var stored) -> ids
                            .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                            .add(stored.id().value().toString());
                    case EvidenceStore.Received.Refused(String code) ->
                            errors.add(FieldError.of(entry.getKey(), code));
                }
            }
        }
        return new Received(ids, errors);
    }

    /** What the field says of the files it takes; a field within a group is no different. */
    private static String from(Operation<?> operation, String parameter) {
        return operation.shape().fields().stream()
                .filter(field -> field.name().equals(parameter.replaceAll("[.\\[].*", "")))
                .map(field -> field.limits().from())
                .findFirst()
                .orElse("");
    }

    /** Keeps one file; its size is asked before its bytes. */
    EvidenceStore.Received receive(
            Context context, UUID subject, MultipartFile file, String from) {
        if (file.getSize() > EvidenceStore.SIZE_MAX) {
            return new EvidenceStore.Received.Refused("file_too_large");
        }
        try {
            return store.receive(context, subject, file.getBytes(), from);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read back", e);
        }
    }

    /** Whether a file was chosen; a browser sends an empty part without a name for none. */
    static boolean chosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isEmpty();
    }

    /** Whose key seals the files: the person's whose money the form is about, else the unit's. */
    private static UUID subject(
            Context context, Operation<?> operation, Map<String, String[]> parameters) {
        for (FieldSpec field : operation.shape().fields()) {
            String[] typed = parameters.get(field.name());
            if (field.type() == FundId.class && typed != null && typed.length == 1) {
                Optional<UUID> person = person(context.sql(), context.unit(), typed[0]);
                if (person.isPresent()) {
                    return person.get();
                }
            }
        }
        return context.unit();
    }

    private static Optional<UUID> person(JdbcClient sql, UUID unit, String fund) {
        return sql.sql("""
                select person_id from fund
                where unit_id = ? and fund_id::text = ? and person_id is not null""")
                .params(unit, fund)
                .query(UUID.class)
                .optional();
    }

    /** The files received earlier, as boxes that are ticked to keep them. */
    List<OptionView> options(Context context, List<String> ids) {
        return ids.stream()
                .flatMap(id -> option(context, id).stream())
                .toList();
    }

    private static Optional<OptionView> option(Context context, String id) {
        return context.sql().sql("""
                select media_type, size from evidence
                where unit_id = ? and evidence_id::text = ?""")
                .params(context.unit(), id)
                .query((row, n) -> OptionView.of(id, Text.of("operation.file",
                        Text.of("operation.file." + kind(row.getString("media_type"))),
                        kilobytes(row.getInt("size")))))
                .optional();
    }

    static String kind(String mediaType) {
        return mediaType.equals("application/pdf") ? "pdf"
                : mediaType.startsWith("image/") ? "image" : "other";
    }

    static long kilobytes(int bytes) {
        return Math.max(1, bytes / 1024);
    }
}
