package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.operation.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says first, encrypted.
 *
 * @param masterKey the office's master key, 64 hexadecimal digits: without it the rows hold no
 *     names and no papers
 * @param heads where each book ended
 * @param tables the names of the tables that follow
 * @param demo whether all of it is fiction
 */
record BackupContents(
        String masterKey, List<BookHead> heads, List<String> tables, boolean demo) {

    byte[] text() {
        return Json.write(new TreeMap<>(Map.of("masterKey", masterKey,
                "heads", heads.stream().map(BookHead::map).toList(), "tables", tables,
                "demo", demo)))
                .getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    static BackupContents parsed(byte[] text) {
        Map<String, Object> map = Json.readMap(new String(text, StandardCharsets.UTF_8));
        return new BackupContents((String) map.get("masterKey"),
                ((List<Map<String, Object>>) map.get("heads")).stream().map(BookHead::of).toList(),
                (List<String>) map.get("tables"), (Boolean) map.get("demo"));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "BackupContents[heads=" + heads + "]";
    }
}
