package dk.betroet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the application is built of, as the build wrote it into the jar: each part with a version
 * that stands still, a hash, and a licence that {@code licences.csv} says may be in.
 */
class SbomTest {

    private final List<JsonNode> parts =
            read("/META-INF/sbom/application.cdx.json").get("components").values().stream().toList();

    private static JsonNode read(String name) {
        try (InputStream in = SbomTest.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_names_what_is_known_to_be_in() {
        assertThat(parts).extracting(part -> part.get("name").asString()).contains(
                "kernel", "rules", "postgresql", "spring-webmvc", "openhtmltopdf-pdfbox",
                "bcprov-jdk18on");
    }

    @Test
    void every_part_has_a_version_that_stands_still_and_a_hash() {
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.get("version").asString()).doesNotContain("SNAPSHOT", "[", ",");
            assertThat(part.get("purl").asString()).startsWith("pkg:maven/");
            if (!part.get("group").asString().equals("dk.betroet")) {
                assertThat(part.get("hashes").values().stream()
                        .map(hash -> hash.get("alg").asString())).contains("SHA-256");
            }
        });
    }

    @Test
    void every_licence_may_be_in_and_none_is_listed_for_nothing() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        parts.forEach(part -> {
            assertThat(part.get("licenses")).as(part.get("purl").asString()).isNotEmpty();
            part.get("licenses").values().forEach(one -> found.add(licence(one)));
        });
        try (InputStream in = SbomTest.class.getResourceAsStream("/licences.csv")) {
            List<String> listed = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(";")[0].strip())
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static String licence(JsonNode one) {
        JsonNode licence = one.path("license");
        return one.path("expression").asString(
                licence.path("id").asString(licence.path("name").asString("")));
    }
}
