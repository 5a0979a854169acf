package dk.betroet.office.door;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import dk.betroet.office.platform.operation.CommandShape;
import dk.betroet.office.platform.operation.FieldKind;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.people.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation, asked about a resident's things in every state that they can be in, through the
 * interface's real door. The answers are held against {@code state-matrix.csv}; an operation
 * without a row there fails. Nothing is carried out: all of it is asked as a dry run, by a leader
 * where a leader may.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/state-matrix.csv");

    /** What may be the case with the things that an act is about, or with its day. */
    private enum State {
        /** The resident lives here, and the act is of today. */
        OPEN("2026-03-05"),
        /** The same, and the act is of tomorrow. */
        TOMORROW("2026-03-06"),
        /** The same, and the act is of a day before the resident came. */
        BEFORE("2025-12-01"),
        /** The book is closed through today. */
        PERIOD_CLOSED("2026-03-05"),
        /** The resident has died. */
        DEAD("2026-03-05"),
        /** The resident's money has been handed over and the fund is closed. */
        CLOSED("2026-03-05"),
        /** Whoever asks holds their role no more. */
        DEPARTED("2026-03-05");

        private final String day;

        State(String day) {
            this.day = day;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final OfficeHouse office = OfficeHouse.get();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<UUID, String> tokens = new HashMap<>();
    private final Map<State, Household> households = new EnumMap<>(State.class);

    @BeforeAll
    void open() {
        assertThat(State.OPEN.day).isEqualTo(Household.TODAY);
        Household open = new Household(office.home(), "Aaparken");
        for (State state : List.of(State.OPEN, State.TOMORROW, State.BEFORE)) {
            households.put(state, open);
        }
        households.put(State.PERIOD_CLOSED, changed("Bøgehuset",
                "update book set closed_through = '2026-03-05' where unit_id = ?", false));
        households.put(State.DEAD, changed("Dalgården",
                "update fund set frozen_on = '2026-03-01' where fund_id = ?", true));
        households.put(State.CLOSED, changed("Elmehøj",
                "update fund set closed_on = '2026-03-01' where fund_id = ?", true));
        households.put(State.DEPARTED, changed("Fyrrely", "update person_role set "
                + "until_on = '2026-03-04' where unit_id = ?", false));
    }

    /** Tokens are made before anything ends: somebody without a role is given none. */
    private Household changed(String mark, String statement, boolean fund) {
        Household household = new Household(office.home(), mark);
        Arrays.stream(Role.values()).map(household::caller).forEach(this::token);
        household.write(statement, fund ? household.thing("fund") : household.home.unit());
        return household;
    }

    private String token(Caller caller) {
        return tokens.computeIfAbsent(caller.personOrFail(), person -> TestTokens.of(
                office, caller.authority(), person, Caller.Scope.values()));
    }

    @Test
    void everyOperationAnswersInEveryStateAsTheTableSays() throws Exception {
        AccessTable table = new AccessTable(
                Arrays.stream(State.values()).map(State::word).toList());
        for (Operation<?> operation : office.part(OperationCatalogue.class).all()) {
            List<String> cells = new ArrayList<>();
            for (State state : State.values()) {
                cells.add(answer(operation, state));
            }
            table.put(operation.name(), cells);
        }
        assertThat(table.differences(TABLE)).isEmpty();
    }

    private String answer(Operation<?> operation, State state)
            throws IOException, InterruptedException {
        Household household = Objects.requireNonNull(households.get(state));
        Role role = operation.roles().stream().min(Comparator.comparing(
                (Role one) -> one != Role.LEADER).thenComparing(Enum::ordinal)).orElseThrow();
        Map<String, Object> command =
                Plausible.command(operation.shape(), household::thing);
        dated(operation.shape(), command, state.day);
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + office.port() + "/api/v1/units/"
                        + household.home.slug() + "/operations/" + operation.name()
                        + "?dryRun=true"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token(household.caller(role)))
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(command)))
                .build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(operation.name() + ": " + answer.body())
                .isLessThan(500);
        return said(answer);
    }

    /** What the rule book says, or the codes of all that stands in the way before it is asked. */
    private static String said(HttpResponse<String> answer) {
        if (answer.statusCode() == 404) {
            return "none";
        }
        Map<String, Object> body = Json.readMap(answer.body());
        Set<String> codes = new TreeSet<>();
        for (String list : List.of("errors", "refusals", "objections")) {
            if (body.get(list) instanceof List<?> all) {
                all.forEach(one -> codes.add(code((Map<?, ?>) one)));
            }
        }
        return codes.isEmpty() ? String.valueOf(((Map<?, ?>) body.get("verdict")).get("answer"))
                : String.join(" ", codes);
    }

    private static String code(Map<?, ?> one) {
        return String.valueOf(one.containsKey("code") ? one.get("code") : one.get("reason"));
    }

    private static void dated(CommandShape<?> shape, Map<String, Object> command, String day) {
        for (FieldSpec field : shape.fields()) {
            if (field.kind() == FieldKind.DATE) {
                command.put(field.name(), day);
            } else if (field.nested() != null) {
                List<?> nested = command.get(field.name()) instanceof List<?> list
                        ? list : List.of(command.get(field.name()));
                for (Object one : nested) {
                    @SuppressWarnings("unchecked")
                    Map<String, Object> group = (Map<String, Object>) one;
                    dated(field.nested(), group, day);
                }
            }
        }
    }
}
