package dk.betroet.office.door;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.CommandShape;
import dk.betroet.office.platform.operation.FieldKind;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Every operation with something wrong in every field, by the interface and by its form: refused
 * beside the field, in words, and nothing in any table is more or less than before.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final int ROUNDS = 13;

    private final OfficeHouse office = OfficeHouse.get();
    private final MockMvc calls = MockMvcBuilders.webAppContextSetup(Objects.requireNonNull(
            office.part(DispatcherServlet.class).getWebApplicationContext())).build();
    private final Browserless pages = new Browserless(office);
    private final List<String> wrong = new ArrayList<>();
    private Household home;
    private Map<String, Long> rows = Map.of();

    @BeforeAll
    void open() {
        home = new Household(office.home(), "Egelund");
    }

    @BeforeEach
    void count() {
        wrong.clear();
        rows = RowCounts.of(home.home);
    }

    @AfterEach
    void nothingIsDone() {
        assertThat(RowCounts.of(home.home)).isEqualTo(rows);
    }

    private List<Operation<?>> operations() {
        return office.part(OperationCatalogue.class).all();
    }

    /** Somebody who may ask for it. */
    private Caller caller(Operation<?> operation) {
        return home.caller(operation.roles().contains(Role.LEADER)
                ? Role.LEADER : operation.roles().iterator().next());
    }

    private MockHttpServletResponse send(Operation<?> operation, String query, Object command) {
        try {
            return calls.perform(MockMvcRequestBuilders.post("/api/v1/units/" + home.home.slug()
                                    + "/operations/" + operation.name() + query)
                            .contentType("application/json")
                            .content(json(command))
                            .requestAttr(Caller.ATTRIBUTE, caller(operation)))
                    .andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(operation.name() + " failed with " + command, e);
        }
    }

    /** Also what is no object at all; half a character can only be written as an escape. */
    private static String json(Object command) {
        String wrapped = Json.write(Map.of("all", command));
        return wrapped.substring(7, wrapped.length() - 1)
                .replace(BadValues.HALF_CHARACTER, "\\ud83d");
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A plausible command with other values, and where they are. */
    private Map<String, Object> changed(CommandShape<?> shape, String path,
            BiFunction<FieldSpec, String, Object> change) {
        Map<String, Object> command = Plausible.command(shape, home::thing);
        for (FieldSpec field : shape.fields()) {
            String at = path + field.name();
            CommandShape<?> nested = field.nested();
            if (nested != null) {
                Object group = changed(nested, at + (field.list() ? "[0]." : "."), change);
                command.put(field.name(), field.list() ? List.of(group) : group);
            } else {
                Object value = change.apply(field, field.list() ? at + "[0]" : at);
                if (value != null) {
                    command.put(field.name(), field.list() ? List.of(value) : value);
                }
            }
        }
        return command;
    }

    @Test
    void whatProgramsSendWronglyIsRefusedBesideItsField() {
        for (Operation<?> operation : operations()) {
            for (int round = 0; round < ROUNDS; round++) {
                int turn = round;
                List<String> bad = new ArrayList<>();
                List<String> unknown = new ArrayList<>();
                Map<String, Object> command = changed(operation.shape(), "", (field, at) -> {
                    Object value = BadValues.turn(BadValues.sent(field), turn);
                    boolean named = Plausible.names(field)
                            && value.toString().matches("[0-9a-f-]{36}");
                    (named ? unknown : bad).add(at);
                    return value;
                });
                refused(operation, command, bad.isEmpty() ? unknown : bad);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void refused(Operation<?> operation, Map<String, Object> command, List<String> bad) {
        MockHttpServletResponse response = send(operation, "", command);
        String text = text(response);
        if (response.getStatus() == 413 && json(command).length() > BadValues.LONG.length() * 2) {
            return;
        }
        boolean said = response.getStatus() == 422 && clean(text);
        for (String at : bad) {
            said &= text.contains("\"field\":\"" + at + "\"");
        }
        if (!said) {
            wrong.add(operation.name() + " " + shortened(Json.write(command)) + " gave "
                    + response.getStatus() + " " + shortened(text) + ", wanted " + bad);
        }
    }

    private static boolean clean(String text) {
        return !text.contains("Exception") && !text.contains("\tat ") && !text.contains("??")
                && !text.contains("org.spring") && !text.contains("org.postgres");
    }

    private static String shortened(String text) {
        return text.length() < 600 ? text : text.substring(0, 600) + "…";
    }

    @Test
    void whatIsNoCommandIsRefused() {
        for (Operation<?> operation : operations()) {
            for (Object command : List.of(List.of(1), "tekst", 5, true, Map.of("a", List.of()),
                    Map.of("colour", "red", "nested", Map.of("a", List.of(Map.of()))),
                    BadValues.deep(15), BadValues.deep(60), Map.of("__proto__", Map.of()))) {
                MockHttpServletResponse response = send(operation, "", command);
                if (response.getStatus() != 400 && response.getStatus() != 422
                        || !clean(text(response))) {
                    wrong.add(operation.name() + " " + command + ": " + response.getStatus());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsOddIsHandledWithCare() {
        for (Operation<?> operation : operations()) {
            for (int round = 0; round < BadValues.ODD_TEXTS.size(); round++) {
                int turn = round;
                Map<String, Object> command = changed(operation.shape(), "",
                        (field, at) -> BadValues.odd(field, turn));
                MockHttpServletResponse response = send(operation, "?dryRun=true", command);
                if (response.getStatus() != 200 && response.getStatus() != 422
                        || !clean(text(response))) {
                    wrong.add(operation.name() + " " + Json.write(command) + ": "
                            + response.getStatus() + " " + shortened(text(response)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A plausible command as a form sends it. */
    private Map<String, String> form(CommandShape<?> shape, String path,
            BiFunction<FieldSpec, String, String> change) {
        Map<String, String> form = new LinkedHashMap<>();
        for (FieldSpec field : shape.fields()) {
            String at = path + field.name();
            CommandShape<?> nested = field.nested();
            if (nested != null) {
                form.putAll(form(nested, at + (field.list() ? "[0]." : "."), change));
            } else {
                String name = field.kind() == FieldKind.EVIDENCE ? at + ".kept" : at;
                form.put(name, change.apply(field, at));
            }
        }
        return form;
    }

    @Test
    void whatPeopleTypeWronglyIsSaidBesideItsField() {
        for (Operation<?> operation : operations()) {
            for (int round = 0; round < ROUNDS; round++) {
                int turn = round;
                List<FieldSpec> bad = new ArrayList<>();
                Map<String, String> form = form(operation.shape(), "", (field, at) -> {
                    bad.add(field);
                    return String.valueOf(BadValues.turn(BadValues.typed(field), turn));
                });
                saidBeside(operation, form, bad);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void saidBeside(
            Operation<?> operation, Map<String, String> form, List<FieldSpec> bad) {
        Browserless.Answer answer = pages.post(caller(operation), path(operation), form);
        Document page = answer.page();
        boolean said = answer.status() == 200 && clean(answer.text())
                && !page.select("#errors li").isEmpty();
        boolean typed = bad.stream().anyMatch(field -> !Plausible.names(field));
        if (typed && page.select(".form-error-message").isEmpty() || !said) {
            wrong.add(operation.name() + " " + shortened(form.toString()) + " gave "
                    + answer.status() + " " + page.select("#errors").text());
        }
    }

    private String path(Operation<?> operation) {
        return "/u/" + home.home.slug() + "/" + operation.name().replace('.', '/');
    }

    @Test
    void whatIsOddInAFormComesBackAsItWasTyped() {
        for (Operation<?> operation : operations()) {
            for (int round = 0; round < 4; round++) {
                int turn = round;
                Map<String, String> form = new TreeMap<>(form(operation.shape(), "",
                        (field, at) -> Objects.toString(BadValues.odd(field, turn + 1), "")));
                form.put("may-i", "1");
                Browserless.Answer answer = pages.post(caller(operation), path(operation), form);
                String text = answer.text();
                if (answer.status() != 200 || !clean(text) || text.contains("<script>alert")
                        || text.contains("<img src=x") || text.contains("49 #")) {
                    wrong.add(operation.name() + " " + form + " gave " + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
