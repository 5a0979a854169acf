package dk.betroet.office.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code betroet} among a Maven and JDKs that only write down what was asked of them,
 * so that it can be seen to choose rightly without building anything.
 */
class ScriptTest {

    @TempDir
    private Path temporary = Path.of("");

    private Path checkout = Path.of("");

    @BeforeEach
    void layOut() throws Exception {
        checkout = temporary.resolve("a check out/betroet");
        Files.createDirectories(checkout.resolve("office/src"));
        Files.createDirectories(temporary.resolve("bin"));
        Files.copy(script(), checkout.resolve("betroet"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.writeString(checkout.resolve("office/src/A.java"), "class A {}");
        program(temporary.resolve("bin/mvn"), """
                echo "mvn JAVA_HOME=$JAVA_HOME $*" >> "%s"
                echo "[INFO] --- jar:3:jar (default) @ office ---"
                mkdir -p "%s/office/target" && date +%%N > "%2$s/office/target/betroet.jar"
                """.formatted(temporary.resolve("said"), checkout));
        jdk("jdks/jdk-25", "25.0.3");
    }

    private static Path script() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("betroet"))) {
            folder = folder.getParent();
        }
        return folder.resolve("betroet");
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A JDK that unpacks by copying, and otherwise says with what it was called. */
    private Path jdk(String name, String version) throws IOException {
        Path home = temporary.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "");
        program(home.resolve("bin/java"), """
                case "$*" in *jarmode*) mkdir -p "$6" && cp "$3" "$6"; exit ;; esac
                echo "java %s $*"
                echo "in $PWD"
                """.formatted(version));
        return home;
    }

    /** What a run left: its exit code, and both streams. */
    private record Run(int exit, String text) {}

    private Process start(Path where, Map<String, String> environment, Path script, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", temporary.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("HOME", temporary.toString());
        builder.environment().put("BETROET_JDK_FOLDER", temporary.resolve("jdks").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        String text = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), text);
    }

    private Run run(String... words) throws Exception {
        return finish(start(checkout, Map.of(), checkout.resolve("betroet"), words));
    }

    private List<String> builds() throws IOException {
        Path said = temporary.resolve("said");
        return Files.exists(said) ? Files.readAllLines(said) : List.of();
    }

    @Test
    void saysWhatItCanDoWhenAskedNothing() throws Exception {
        Run help = run();
        assertThat(help.exit()).isZero();
        assertThat(help.text()).contains("./betroet demo", "./betroet serve", "./betroet test");
        assertThat(builds()).isEmpty();
    }

    @Test
    void refusesACommandThatItDoesNotKnow() throws Exception {
        Run unknown = run("dance");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.text()).contains("does not know \"dance\"");
    }

    @Test
    void passesOverAnOldDefaultJavaAndAnOldJavaHome() throws Exception {
        Path old = jdk("old/jdk-17", "17.0.15");
        Files.createSymbolicLink(temporary.resolve("bin/java"), old.resolve("bin/java"));
        Run demo = finish(start(checkout, Map.of("JAVA_HOME", old.toString()),
                checkout.resolve("betroet"), "demo", "--port", "9000"));
        assertThat(demo.exit()).isZero();
        assertThat(demo.text()).contains("java 25.0.3").contains("betroet.jar demo --port 9000");
        assertThat(builds()).singleElement().asString()
                .contains("JAVA_HOME=" + temporary.resolve("jdks/jdk-25"));
    }

    @Test
    void takesTheJavaHomeThatIsGivenWhenItIsNewEnough() throws Exception {
        Path newer = jdk("elsewhere/jdk 26", "26");
        Run demo = finish(start(checkout, Map.of("JAVA_HOME", newer.toString()),
                checkout.resolve("betroet"), "demo"));
        assertThat(demo.text()).contains("java 26");
    }

    /** The first office of a build records; later ones are given what was made of it. */
    @Test
    void startsFasterWithWhatTheFirstOfficeOfABuildHasLearned() throws Exception {
        Matcher first = Pattern.compile("-Dbetroet.fast-start=(\\S.*\\.aot) -jar")
                .matcher(run("demo").text());
        assertThat(first.find()).isTrue();
        Path kept = Path.of(first.group(1));
        Files.createFile(Path.of(kept + ".123"));
        Files.createFile(kept);

        assertThat(run("demo").text()).contains("-XX:AOTCache=" + kept)
                .doesNotContain("AOTMode=record");
        assertThat(Path.of(kept + ".123")).doesNotExist();
        assertThat(run("serve", "--data", "x").text()).contains("AOTMode=record");
        assertThat(run("books", "--data", "x").text()).doesNotContain("AOT");
    }

    @Test
    void saysHowToGetAJdkWhenThereIsNone() throws Exception {
        Run none = finish(start(checkout,
                Map.of("BETROET_JDK_FOLDER", temporary.resolve("nothing").toString(),
                        "PATH", pathWithoutJava().toString()),
                checkout.resolve("betroet"), "demo"));
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.text()).contains("needs a JDK 25 or newer and found none")
                .contains("https://adoptium.net");
    }

    @Test
    void saysHowToGetMavenWhenThereIsNone() throws Exception {
        Run none = finish(start(checkout, Map.of("PATH", pathWithoutJava().toString()),
                checkout.resolve("betroet"), "demo"));
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.text()).contains("Maven", "not here");
    }

    private Path pathWithoutJava() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("few"));
        for (String name : List.of("dirname", "sed", "head", "id", "cat", "find", "readlink",
                "sort", "cksum", "tr", "mkdir", "touch", "rm")) {
            Path found = Path.of("/usr/bin", name);
            Path program = Files.exists(found) ? found : Path.of("/bin", name);
            program(folder.resolve(name), "exec " + program + " \"$@\"\n");
        }
        return folder;
    }

    @Test
    void worksFromAnotherFolderAndThroughALink() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.resolve("else where"));
        Path link = Files.createSymbolicLink(
                elsewhere.resolve("b"), Path.of("../a check out/betroet/betroet"));
        Run demo = finish(start(elsewhere, Map.of(), link, "demo"));
        assertThat(demo.exit()).isZero();
        assertThat(demo.text()).contains("-Dbetroet.home=" + checkout)
                .contains("in " + elsewhere);
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceIsNewerOrGone() throws Exception {
        run("demo");
        run("demo");
        assertThat(builds()).hasSize(1);
        Path source = checkout.resolve("office/src/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        run("demo");
        assertThat(builds()).hasSize(2);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        run("demo");
        assertThat(builds()).hasSize(2);
        Files.delete(source);
        run("demo");
        assertThat(builds()).hasSize(3);
    }

    @Test
    void givesMavenWhatIsMeantForIt() throws Exception {
        Run demo = finish(start(checkout, Map.of("BETROET_MAVEN_ARGS", "-o"),
                checkout.resolve("betroet"), "-Dmaven.repo.local=/some/where", "demo"));
        assertThat(builds()).singleElement().asString()
                .contains(" -o -Dmaven.repo.local=/some/where ");
        assertThat(demo.text()).doesNotContain("maven.repo.local");
    }

    @Test
    void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
        program(temporary.resolve("bin/mvn"), "echo '[ERROR] no such symbol'; exit 1\n");
        Run demo = run("demo");
        assertThat(demo.exit()).isEqualTo(1);
        assertThat(demo.text()).contains("failed", "no such symbol").doesNotContain("java 25");
    }

    @Test
    void buildsOnceForTwoWhoComeTogether() throws Exception {
        Process first = start(checkout, Map.of(), checkout.resolve("betroet"), "demo");
        Process second = start(checkout, Map.of(), checkout.resolve("betroet"), "demo");
        assertThat(finish(first).text()).contains("java 25.0.3");
        assertThat(finish(second).text()).contains("java 25.0.3");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void countsTestsFromTheirReports() throws Exception {
        program(temporary.resolve("bin/mvn"), """
                mkdir -p "%1$s/office/target/surefire-reports"
                cat > "%1$s/office/target/surefire-reports/TEST-a.xml" <<'XML'
                <?xml version="1.0"?>
                <testsuite name="a" time="1" tests="7" errors="1" skipped="2" failures="1">
                </testsuite>
                XML
                """.formatted(checkout));
        Run tests = run("test", "--fast");
        assertThat(tests.exit()).isEqualTo(1);
        assertThat(tests.text()).endsWith("3 passed, 2 failed, 2 skipped\n");
    }
}
