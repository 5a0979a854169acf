package dk.betroet.office.apportion.contribution;

import dk.betroet.office.apportion.key.Sheet;
import dk.betroet.office.platform.operation.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Statistics Denmark's StatBank, table FOLK1A: everybody, of every age, in each municipality. Its
 * numbers may be used by anybody who names the source (CC BY 4.0).
 */
final class StatBank implements PopulationSource {

    /** Where it is. */
    static final URI ADDRESS = URI.create("https://api.statbank.dk");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final URI address;

    StatBank(URI address) {
        this.address = address;
    }

    @Override
    public String inhabitants(String quarter) throws IOException, InterruptedException {
        String asked = Json.write(Map.of("table", "FOLK1A", "format", "CSV", "lang", "da",
                "valuePresentation", "CodeAndValue", "delimiter", "Semicolon",
                "variables", List.of(of("OMRÅDE", "*"), of("KØN", "TOT"), of("ALDER", "IALT"),
                        of("Tid", quarter))));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/data"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(asked))
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request,
                    HttpResponse.BodyHandlers.limiting(
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8),
                            Sheet.LENGTH_MAX));
            if (answer.statusCode() != OK) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private static Map<String, Object> of(String code, String value) {
        return Map.of("code", code, "values", List.of(value));
    }
}
