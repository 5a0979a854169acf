package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.key.Column;
import dk.betroet.kernel.key.Fraction;
import dk.betroet.office.apportion.key.KeyRun;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.rules.KeyStep;
import dk.betroet.rules.KeyStory;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A split on the command line: a table to read, or CSV or JSON for programs. */
final class QuotaPrint {

    private static final int PLACES = 9;
    private static final int NAME_WIDTH = 20;

    private final KeyRun run;
    private final Words words;
    private final PrintStream out;
    private final KeyStory story;

    QuotaPrint(KeyRun run, Words words, PrintStream out) {
        this.run = run;
        this.words = words;
        this.out = out;
        this.story = new KeyStory(run.rule(), run.split(), language());
    }

    private String language() {
        return words.language().tag();
    }

    void table() {
        String exact = run.rule().exactStep();
        out.println(run.rule().title().in(language()) + " (" + run.rule().key() + "), "
                + words.number(run.split().total().rounded().longValueExact()) + " "
                + run.rule().unit().in(language()));
        out.println();
        out.printf("%-5s %-" + NAME_WIDTH + "s %-14s %14s %8s%n",
                words.key("apportion.code"), words.key("apportion.name"),
                words.key("apportion.region"),
                run.rule().step(exact).orElseThrow().title().in(language()),
                words.key("apportion.result"));
        Column values = run.split().steps().get(exact);
        List<String> codes = run.split().basis().codes();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            out.printf("%-5s %-" + NAME_WIDTH + "s %-14s %14s %8s%s%n", code,
                    run.file().names().get(code), run.file().regions().getOrDefault(code, ""),
                    story.write(KeyStep.Shows.NUMBER, values.get(i)),
                    number(run.parts().get(code)), change(code));
        }
        out.println();
        run.regions().forEach((region, sum) -> {
            if (!region.isEmpty()) {
                out.printf("%-41s %14s %8s%n", region, "", number(sum));
            }
        });
        out.printf("%-41s %14s %8s%n", words.key("apportion.sum"), "", number(
                run.parts().values().stream().reduce(BigInteger.ZERO, BigInteger::add)));
        gap();
        notes();
    }

    private String number(BigInteger number) {
        return words.number(number.longValueExact());
    }

    private String change(String code) {
        BigInteger before = run.byRule().get(code);
        BigInteger change = run.parts().get(code).subtract(before);
        return change.signum() == 0
                ? "" : "  " + words.key("apportion.agreed-from", number(before));
    }

    private void gap() {
        Fraction gap = run.split().gap();
        if (gap.signum() != 0) {
            out.println(words.key("apportion.gap", story.write(KeyStep.Shows.WHOLE, gap)));
        }
    }

    /** Which steps are a proposal, and how each was done. */
    private void notes() {
        out.println();
        for (KeyStep step : run.rule().steps()) {
            step.unread().ifPresent(why -> out.println("* " + step.title().in(language())
                    + run.way(step).map(way -> " [" + step.name() + "=" + way + "]").orElse("")
                    + ": " + why.in(language())));
        }
        run.rule().notes().forEach(note -> out.println("* " + note.in(language())));
    }

    /** The way to one recipient's number. */
    void steps(String code) {
        out.println(run.file().names().get(code) + " (" + code + ")");
        int number = 1;
        for (KeyStory.Line line : story.of(code, run.file().names().get(code))) {
            out.printf("%2d. %s (%s)%n    %s%n", number++, line.title(), line.section(),
                    line.sentence());
            line.unread().ifPresent(why -> out.println("    * " + why.in(language())));
        }
        run.agreed().ifPresent(parts -> out.println(words.key("apportion.agreed-to",
                number(run.byRule().get(code)), number(parts.get(code)))));
    }

    void csv() {
        List<String> heading = new ArrayList<>(List.of("code", "name", "region"));
        heading.addAll(run.split().basis().names());
        heading.addAll(run.split().steps().keySet());
        heading.add("result");
        out.println(String.join(",", heading));
        List<String> codes = run.split().basis().codes();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            List<String> cells = new ArrayList<>(List.of(code, quoted(run.file().names().get(code)),
                    quoted(run.file().regions().getOrDefault(code, ""))));
            for (String column : run.split().basis().names()) {
                cells.add(run.split().basis().column(column).get(i).toString());
            }
            for (Column column : run.split().steps().values()) {
                cells.add(plain(column.get(i)));
            }
            cells.add(run.parts().get(code).toString());
            out.println(String.join(",", cells));
        }
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String plain(Fraction value) {
        return value.denominator().equals(BigInteger.ONE)
                ? value.toString() : value.toDecimal(PLACES).toPlainString();
    }

    void json() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("key", run.rule().key());
        whole.put("total", run.split().total().numerator());
        whole.put("gap", run.split().gap().toString());
        whole.put("steps", run.rule().steps().stream().map(this::step).toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String code : run.split().basis().codes()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", code);
            row.put("name", run.file().names().get(code));
            row.put("region", run.file().regions().getOrDefault(code, ""));
            Map<String, String> steps = new LinkedHashMap<>();
            run.split().trace(code).forEach(one -> steps.put(one.step(), one.value().toString()));
            row.put("steps", steps);
            row.put("byRule", run.byRule().get(code));
            row.put("result", run.parts().get(code));
            rows.add(row);
        }
        whole.put("recipients", rows);
        out.println(Json.write(whole));
    }

    private Map<String, Object> step(KeyStep step) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("step", step.name());
        said.put("title", step.title().in(language()));
        said.put("section", step.section());
        run.way(step).ifPresent(way -> said.put("way", way));
        step.unread().ifPresent(why -> said.put("unread", why.in(language())));
        return said;
    }
}
