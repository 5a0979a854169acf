package dk.betroet.office.platform.operation;

import dk.betroet.office.platform.people.Cpr;
import dk.betroet.office.platform.vault.Commitment;
import dk.betroet.office.platform.vault.KeyRing;
import dk.betroet.office.platform.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what belongs to a person outside the chain. In the payload stands {@code {"sealed": id,
 * "digest": hex}}; the value with its salt lies in {@code sealed_value} under the person's key, and
 * disappears with the key.
 */
@Component
public class Sealer {

    private static final int SALT_BYTES = 32;

    /** A sealed value as it stands in canonical JSON, see {@code docs/chain.md}. */
    private static final Pattern SEALED = Pattern.compile(
            "\\{\"digest\":\"([0-9a-f]{64})\",\"sealed\":\"([0-9a-f-]{36})\"}");

    private final Vault vault;
    private final SecureRandom random;
    private final Ids ids;

    public Sealer(Vault vault, SecureRandom random, Ids ids) {
        this.vault = vault;
        this.random = random;
        this.ids = ids;
    }

    /** The command as it stands in the chain; seals its personal values. */
    public Map<String, Object> payload(
            JdbcClient sql, UUID authority, UUID unit, UUID subject, CommandShape<?> shape,
            Record command) {
        Sealing sealing = new Sealing(sql, authority, unit, subject, vault.key(sql, subject));
        return sealing.tree(shape, command);
    }

    /** Seals one text and gives what stands in the chain for it. */
    public Map<String, String> seal(
            JdbcClient sql, UUID authority, UUID unit, UUID subject, String text) {
        return new Sealing(sql, authority, unit, subject, vault.key(sql, subject)).commit(text);
    }

    /** The text behind a sealed value; empty when the person has been erased. */
    public Optional<String> open(JdbcClient sql, UUID sealed) {
        record Row(UUID key, byte[] bytes) {}
        return sql.sql("select key_id, sealed from sealed_value where sealed_id = ?")
                .param(sealed)
                .query((row, n) -> new Row(
                        row.getObject("key_id", UUID.class), row.getBytes("sealed")))
                .optional()
                .flatMap(row -> vault.key(sql, row.key())
                        .bytes(row.key(), place(sealed), row.bytes()))
                .map(bytes -> new String(
                        bytes, SALT_BYTES, bytes.length - SALT_BYTES, StandardCharsets.UTF_8));
    }

    /**
     * A sealed value with what proves that it was this one.
     *
     * @param salt 32 bytes, see {@code docs/chain.md}
     */
    public record Opened(byte[] salt, String text) {}

    /** The values that stand sealed in canonical JSON: their digests by identity, in order. */
    public static Map<UUID, String> digests(String json) {
        Map<UUID, String> digests = new LinkedHashMap<>();
        Matcher sealed = SEALED.matcher(json);
        while (sealed.find()) {
            digests.put(UUID.fromString(sealed.group(2)), sealed.group(1));
        }
        return digests;
    }

    /** The values among these that can still be opened; those of erased people are left out. */
    public Map<UUID, Opened> open(JdbcClient sql, Collection<UUID> sealed) {
        record Row(UUID id, UUID key, byte[] bytes) {}
        List<Row> rows = sql.sql("""
                select sealed_id, key_id, sealed from sealed_value
                where sealed_id = any (:sealed)""")
                .param("sealed", sealed.toArray(UUID[]::new))
                .query((row, n) -> new Row(row.getObject("sealed_id", UUID.class),
                        row.getObject("key_id", UUID.class), row.getBytes("sealed")))
                .list();
        KeyRing keys = vault.keys(sql, rows.stream().map(Row::key).collect(Collectors.toSet()));
        Map<UUID, Opened> opened = new HashMap<>();
        for (Row row : rows) {
            keys.bytes(row.key(), place(row.id()), row.bytes()).ifPresent(bytes ->
                    opened.put(row.id(), new Opened(Arrays.copyOf(bytes, SALT_BYTES), new String(
                            bytes, SALT_BYTES, bytes.length - SALT_BYTES,
                            StandardCharsets.UTF_8))));
        }
        return opened;
    }

    private static String place(UUID sealed) {
        return "sealed_value/" + sealed;
    }

    /** One payload's sealing, under one key. */
    private final class Sealing {

        private final JdbcClient sql;
        private final UUID authority;
        private final UUID unit;
        private final UUID subject;
        private final KeyRing keys;

        Sealing(JdbcClient sql, UUID authority, UUID unit, UUID subject, KeyRing keys) {
            this.sql = sql;
            this.authority = authority;
            this.unit = unit;
            this.subject = subject;
            this.keys = keys;
        }

        Map<String, Object> tree(CommandShape<?> shape, Record command) {
            Map<String, Object> tree = new TreeMap<>(shape.toTree(command));
            for (FieldSpec field : shape.fields()) {
                Object value = shape.value(command, field);
                if (value instanceof List<?> list) {
                    List<Object> sealed = new ArrayList<>();
                    List<?> plain = (List<?>) tree.get(field.name());
                    for (int i = 0; i < list.size(); i++) {
                        sealed.add(sealed(field, list.get(i), plain.get(i)));
                    }
                    tree.put(field.name(), sealed);
                } else if (value != null) {
                    tree.put(field.name(), sealed(field, value, tree.get(field.name())));
                }
            }
            return tree;
        }

        private Object sealed(FieldSpec field, Object value, @Nullable Object plain) {
            return switch (value) {
                case Personal personal -> commit(personal.text());
                case Cpr cpr -> commit(cpr.digits());
                case Record nested when field.nested() != null -> tree(field.nested(), nested);
                default -> plain == null ? value : plain;
            };
        }

        Map<String, String> commit(String text) {
            UUID id = ids.next();
            Commitment commitment = Commitment.to(text, random);
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            byte[] salted = Arrays.copyOf(commitment.salt(), SALT_BYTES + value.length);
            System.arraycopy(value, 0, salted, SALT_BYTES, value.length);
            sql.sql("""
                    insert into sealed_value (sealed_id, authority_id, unit_id, key_id, sealed)
                    values (?, ?, ?, ?, ?)""")
                    .params(id, authority, unit, subject, keys.seal(subject, place(id), salted))
                    .update();
            return new TreeMap<>(Map.of(
                    "sealed", id.toString(),
                    "digest", HexFormat.of().formatHex(commitment.digest())));
        }
    }
}
