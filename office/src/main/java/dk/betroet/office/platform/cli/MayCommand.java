package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.web.format.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code may}: asks <em>Må jeg?</em> of an office, running ({@code --at}) or not ({@code --data},
 * {@code --database-url}). The answer is the interface's to a dry run, whichever way it is asked.
 */
@Command(name = "may", description = "Ask whether somebody may do something; nothing is done.",
        footer = {"", "Fields are written as in the interface: amounts in øre, days as 2026-03-05,",
            "people and things by identity or, without --at, by name.",
            "Exit codes: 0 yes, 3 yes once something is there, 4 no, 2 it cannot be asked so, 1",
            "it went wrong."})
final class MayCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Class<?> application;
    private final PrintStream out;
    private final Map<String, String> environment;

    @Option(names = "--at", paramLabel = "URL",
            description = {"A running office, such as http://localhost:8080. Asks as the owner of",
                "the access token in the environment, BETROET_TOKEN."})
    private @Nullable URI at;

    @Mixin
    private final WhichOffice which = new WhichOffice();

    @Option(names = "--as", paramLabel = "PERSON",
            description = "Who asks, by user name; not with --at.")
    private @Nullable String person;

    @Option(names = "--unit", paramLabel = "UNIT",
            description = "In which unit, as in its address; may be left out when there is one.")
    private @Nullable String unit;

    @Option(names = "--lang", defaultValue = "da", paramLabel = "da|en",
            description = "The language of the answer (${DEFAULT-VALUE}).")
    private String language = "da";

    @Option(names = "--json", description = "The interface's answer as it is.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    @Parameters(index = "0", paramLabel = "OPERATION", description = "Such as custody.pay-out.")
    private String operation = "";

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "The fields.")
    private List<String> fields = List.of();

    MayCommand(Class<?> application, PrintStream out, Map<String, String> environment) {
        this.application = application;
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Map<String, Object> input = new LinkedHashMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                return refuse(field + " is no field: write NAME=VALUE.");
            }
            input.put(field.substring(0, equals), value(field.substring(equals + 1)));
        }
        if (!language.equals("da") && !language.equals("en")) {
            return refuse("--lang is da or en.");
        }
        URI running = at;
        if (running != null) {
            return person == null && !which.isSaid()
                    ? ask(running, input)
                    : refuse("With --at the token says who asks and the office has its own data.");
        }
        String who = person;
        if (who == null) {
            return refuse("Say who asks: --as PERSON.");
        }
        return switch (which.wishes("./betroet may", environment)) {
            case WhichOffice.Chosen.None(Refusal why) -> refuse(why.text());
            case WhichOffice.Chosen.One(Office.Wishes wishes) ->
                    new Office(application, wishes, System.err).once(started -> answered(
                            InOffice.ask(started, who, Optional.ofNullable(unit), operation, input,
                                    tongue())));
        };
    }

    /** Numbers, truth values, lists and quoted text are what they are in JSON; the rest is text. */
    private static Object value(String typed) {
        boolean plain = typed.matches("-?\\d{1,18}|true|false|\\[.*]|\\{.*}|\".*\"");
        return plain ? Json.readMap("{\"value\":" + typed + "}").get("value") : typed;
    }

    private Language tongue() {
        return language.equals("da") ? Language.DANISH : Language.ENGLISH;
    }

    private int answered(InOffice.Said said) {
        return switch (said) {
            case InOffice.Said.Nobody(String why) -> refuse(why);
            case InOffice.Said.Answer(MayAnswer answer) -> {
                answer.print(out, json, tongue());
                yield answer.exitCode();
            }
        };
    }

    private int ask(URI running, Map<String, Object> input) {
        String token = environment.getOrDefault("BETROET_TOKEN", "");
        String where = unit;
        if (token.isEmpty() || where == null) {
            return refuse("With --at, say --unit UNIT, and give an access token with the scope "
                    + "ask as BETROET_TOKEN in the environment.");
        }
        HttpRequest request = HttpRequest.newBuilder(running.resolve(
                        "/api/v1/units/" + where + "/operations/" + operation + "?dryRun=true"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(input)))
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(
                    request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            boolean said = answer.headers().firstValue("content-type").orElse("").contains("json");
            if (!said) {
                return refuse(
                        running + " answers " + answer.statusCode() + ", but not as Betroet.");
            }
            return answered(new InOffice.Said.Answer(
                    new MayAnswer(answer.statusCode(), Json.readMap(answer.body()))));
        } catch (IOException e) {
            out.println("Nobody answers at " + running + ".");
            return Office.EXIT_FAULT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Office.EXIT_FAULT;
        }
    }

    private int refuse(String text) {
        out.println(text);
        return Refusal.EXIT;
    }
}
