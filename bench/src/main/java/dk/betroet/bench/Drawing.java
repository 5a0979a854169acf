package dk.betroet.bench;

import dk.betroet.office.platform.operation.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kept results as a picture: for every bench the latest line, and in it each contestant's
 * figure as a bar, the longest first, with a thin line from the least to the most of the rounds.
 */
final class Drawing {

    private static final int WIDTH = 760;
    private static final int LABEL = 300;
    private static final int ROW = 20;
    private static final int HEAD = 34;

    private final StringBuilder body = new StringBuilder();
    private int y = 10;

    private Drawing() {}

    /** The picture of all results in a folder. */
    static String of(Path folder) throws IOException {
        Drawing drawing = new Drawing();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jsonl"))
                    .sorted().toList()) {
                drawing.bench(Json.readMap(Files.readAllLines(file).getLast()));
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
                font-family="sans-serif" font-size="13">
                <title>What was measured, side by side</title>
                %s</svg>
                """.formatted(WIDTH, drawing.y, drawing.body);
    }

    private void bench(Map<String, Object> line) {
        List<Map<?, ?>> contestants = new ArrayList<>();
        if (line.get("contestants") instanceof List<?> all) {
            all.forEach(one -> contestants.add((Map<?, ?>) one));
        }
        double most = contestants.stream().mapToDouble(one -> spread(one, "max")).max().orElse(1);
        text(8, y + ROW, "700", line.get("bench") + ", " + line.get("unit"));
        y += HEAD;
        for (int i = 0; i < contestants.size(); i++) {
            bar(contestants.get(i), most, i == 0);
        }
        y += ROW / 2;
    }

    private void bar(Map<?, ?> contestant, double most, boolean ours) {
        double scale = (WIDTH - LABEL - 90) / most;
        double median = spread(contestant, "median");
        text(16, y + 14, ours ? "700" : "400", String.valueOf(contestant.get("name")));
        add("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"%s\"/>", LABEL, y + 3,
                Math.max(1, median * scale), ours ? "#0b5fad" : "#8b9aa8");
        add("<path d=\"M%.1f %dH%.1f\" stroke=\"#111\" stroke-width=\"2\"/>",
                LABEL + spread(contestant, "min") * scale, y + 9,
                LABEL + spread(contestant, "max") * scale);
        text((int) (LABEL + spread(contestant, "max") * scale) + 8, y + 14, "400",
                String.format(Locale.ROOT, median >= 100 ? "%,.0f" : "%.3g", median));
        y += ROW;
    }

    private static double spread(Map<?, ?> contestant, String which) {
        return contestant.get("spread") instanceof Map<?, ?> spread
                && spread.get(which) instanceof Number number ? number.doubleValue() : 0;
    }

    private void text(int x, int line, String weight, String words) {
        add("<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>", x, line, weight,
                words.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
