package dk.betroet.office.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    @Test
    void theFileIsMadeOnceAndReadByItsOwnerOnly() throws IOException {
        Path file = folder.resolve("keys/master.key");
        MasterKey made = MasterKey.keptIn(file, random);
        MasterKey read = MasterKey.keptIn(file, random);
        assertThat(read.made(made.check())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("keys")).isDirectoryContaining("glob:**/master.key");
        assertThat(Files.list(folder.resolve("keys"))).hasSize(1);
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        Path file = folder.resolve("master.key");
        MasterKey.keptIn(file, random);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterKey.keptIn(file, random))
                .isInstanceOf(IOException.class).hasMessageContaining("chmod 600");
    }

    @Test
    void twoStartsAtOnceEndWithOneKey() throws Exception {
        Path file = folder.resolve("master.key");
        Callable<MasterKey> start = () -> MasterKey.keptIn(file, random);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<MasterKey> keys = pool.invokeAll(Collections.nCopies(8, start)).stream()
                    .map(future -> future.resultNow()).toList();
            assertThat(keys).allMatch(key -> key.made(keys.getFirst().check()));
        }
    }

    @Test
    void anotherKeyIsNotTakenForThisOne() {
        MasterKey one = MasterKey.random(random);
        assertThat(MasterKey.random(random).made(one.check())).isFalse();
    }

    @Test
    void eachUseHasItsOwnKey() {
        MasterKey key = MasterKey.of("00".repeat(32));
        assertThat(key.fingerprint("cpr/1", "x")).isNotEqualTo(key.fingerprint("cpr/2", "x"))
                .isEqualTo(MasterKey.of("00".repeat(32)).fingerprint("cpr/1", "x"));
        assertThat(key.derived("a")).isNotEqualTo(key.derived("b")).isEqualTo(key.derived("a"));
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> MasterKey.of("00".repeat(31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itDoesNotPrintItself() {
        assertThat(MasterKey.of("ab".repeat(32))).asString().doesNotContain("abab");
    }
}
