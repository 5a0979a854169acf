package dk.betroet.office.door;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation, asked for by everybody, through the interface's real door with real tokens: in
 * their own unit, in another of the authority, and in another authority. The answers are held
 * against {@code access-matrix.csv}; an operation without a row there fails.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");

    private final OfficeHouse office = OfficeHouse.get();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<UUID, String> tokens = new HashMap<>();
    private Household own;
    private Household sibling;
    private Household foreign;
    private List<Column> columns;

    @BeforeAll
    void open() {
        own = new Household(office.home(), "Egelund");
        sibling = new Household(office.unit(own.home.authority(), "bilag-7.9"), "Birkely");
        foreign = new Household(office.home(), "Granbo");
        columns = Column.of(own);
    }

    private List<Operation<?>> operations() {
        return office.part(OperationCatalogue.class).all();
    }

    private String token(Caller caller) {
        return tokens.computeIfAbsent(caller.personOrFail(), person -> TestTokens.of(
                office, caller.authority(), person, Caller.Scope.values()));
    }

    private int ask(@Nullable String token, Household where, String operation, String query,
            Map<String, ?> command) {
        HttpResponse<String> answer = send(token, where, operation, query, command);
        assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isLessThan(500);
        return answer.statusCode();
    }

    private HttpResponse<String> send(@Nullable String token, Household where, String operation,
            String query, Map<String, ?> command) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:"
                + office.port() + "/api/v1/units/" + where.home.slug() + "/operations/"
                + operation + query))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(command)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everybodyMayAskForWhatTheTableSaysAndNothingElse() throws IOException {
        AccessTable table = new AccessTable(Column.names(columns));
        for (Operation<?> operation : operations()) {
            table.put(operation.name(), columns.stream()
                    .map(column -> cell(operation, column)).toList());
        }
        assertThat(table.differences(TABLE)).isEmpty();
    }

    /** How far somebody comes with an operation; see the head of the table. */
    private String cell(Operation<?> operation, Column column) {
        String token = token(column.caller());
        String name = operation.name();
        boolean here = ask(token, own, name, "", Map.of("nonsense", 1)) != 404;
        assertThat(ask(token, own, name, "?dryRun=true", Map.of("nonsense", 1)) != 404)
                .as(name + " asked only, " + column.name()).isEqualTo(here);
        boolean beside = ask(token, sibling, name, "", Map.of("nonsense", 1)) != 404;
        boolean beyond = ask(token, foreign, name, "", Map.of("nonsense", 1)) != 404;
        if (beyond || beside && !here) {
            return "too far";
        } else if (!here) {
            return "no";
        } else if (beside) {
            return "authority";
        }
        return column.tied() && refusesTheNeighbours(operation, token) ? "resident" : "unit";
    }

    /** Whether nothing of another resident's can be named, field by field. */
    private boolean refusesTheNeighbours(Operation<?> operation, String token) {
        boolean refuses = true;
        for (FieldSpec field : operation.shape().fields()) {
            String thing = Plausible.names(field) ? Plausible.thing(field) : "";
            if (!thing.isEmpty() && own.has("neighbour." + thing)) {
                Map<String, Object> command = Plausible.command(operation.shape(), own::thing);
                String id = own.neighbours(thing).toString();
                command.put(field.name(), field.list() ? List.of(id) : id);
                String answer =
                        send(token, own, operation.name(), "?dryRun=true", command).body();
                refuses &= answer.contains("\"reference_unknown\"");
            }
        }
        return refuses;
    }

    @Test
    void withoutATokenOrWithTheWrongScopeNobodyDoesAnything() {
        UUID leader = own.person(Role.LEADER);
        String reads =
                TestTokens.of(office, own.home.authority(), leader, Caller.Scope.READ);
        String asks = TestTokens.of(office, own.home.authority(), leader, Caller.Scope.ASK);
        for (Operation<?> operation : operations()) {
            String name = operation.name();
            assertThat(ask(null, own, name, "", Map.of())).as(name).isEqualTo(401);
            assertThat(ask("bt_nobody", own, name, "", Map.of())).as(name).isEqualTo(401);
            assertThat(ask(reads, own, name, "", Map.of())).as(name).isEqualTo(403);
            assertThat(ask(reads, own, name, "?dryRun=true", Map.of())).as(name).isEqualTo(403);
            assertThat(ask(asks, own, name, "", Map.of())).as(name).isEqualTo(403);
        }
    }

    /** The same words for what is elsewhere as for what is nowhere, at the field that names it. */
    @Test
    void whatIsElsewhereCannotBeNamed() {
        List<String> tooFar = new ArrayList<>();
        String token = token(own.caller(Role.LEADER));
        for (Operation<?> operation : operations()) {
            for (FieldSpec field : operation.shape().fields()) {
                if (Plausible.names(field)
                        && operation.roles().stream().anyMatch(Role.LEADER::equals)) {
                    named(operation, field, token, tooFar);
                }
            }
        }
        assertThat(tooFar).isEmpty();
    }

    private void named(Operation<?> operation, FieldSpec field, String token,
            List<String> tooFar) {
        String thing = Plausible.thing(field);
        for (UUID id : List.of(sibling.thing(thing), foreign.thing(thing), UUID.randomUUID())) {
            Map<String, Object> command = Plausible.command(operation.shape(), own::thing);
            command.put(field.name(), field.list() ? List.of(id.toString()) : id.toString());
            HttpResponse<String> answer = send(token, own, operation.name(), "", command);
            String at = "\"field\":\"" + field.name();
            if (answer.statusCode() != 422 || !answer.body().contains(at)
                    || !answer.body().contains("\"reference_unknown\"")) {
                tooFar.add(operation.name() + "." + field.name() + " " + id + ": "
                        + answer.body());
            }
        }
    }

    /** The form is there for whoever may ask, and offers nothing that they may not know of. */
    @Test
    void theFormsOfferNothingOfOthers() {
        Browserless pages = new Browserless(office);
        List<String> told = new ArrayList<>();
        for (Operation<?> operation : operations()) {
            String path = "/u/" + own.home.slug() + "/" + operation.name().replace('.', '/');
            for (Column column : columns) {
                Browserless.Answer answer = pages.open(column.caller(), path);
                boolean may = ask(token(column.caller()), own, operation.name(), "",
                        Map.of("nonsense", 1)) != 404;
                assertThat(answer.status()).as(path + " " + column.name())
                        .isEqualTo(may ? 200 : 404);
                for (String other : others(column)) {
                    if (answer.text().contains(other)) {
                        told.add(path + " tells " + column.name() + " of " + other);
                    }
                }
            }
        }
        assertThat(told).isEmpty();
    }

    private List<String> others(Column column) {
        List<String> others = new ArrayList<>(List.of(sibling.mark, foreign.mark));
        if (column.tied()) {
            others.add("Berta");
        }
        return others;
    }
}
