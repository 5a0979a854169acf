package dk.betroet.kernel.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The refugee quotas of 2023: order 550/2022 §§ 2-6 over the published basis. */
final class Quota {

    static final Fraction TOTAL = Fraction.of(550);
    static final String POPULATION = "population";
    static final String FOREIGNERS = "foreigners";
    static final String FAMILY = "family-reunified";

    private Quota() {}

    /** Lines of a file, without the heading, split at commas; no cell holds one. */
    static List<List<String>> lines(String file) {
        try (InputStream in = Quota.class.getResourceAsStream("/quota/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Basis.Row> rows() {
        List<Basis.Row> rows = new ArrayList<>();
        for (List<String> line : lines("basis-2023.csv")) {
            rows.add(Basis.Row.of(rows.size() + 1, line.get(0), Map.of(
                    POPULATION, Long.valueOf(line.get(3)), FOREIGNERS, Long.valueOf(line.get(4)),
                    FAMILY, Long.valueOf(line.get(5)))));
        }
        return rows;
    }

    static Basis basis() {
        return Basis.read(rows(), List.of(POPULATION, FOREIGNERS, FAMILY), List.of()).orThrow();
    }

    static Map<String, Fraction> published() {
        Map<String, Fraction> published = new TreeMap<>();
        lines("published-2023.csv").forEach(line ->
                published.put(line.get(0), Fraction.of(Long.parseLong(line.get(3)))));
        return published;
    }

    /** The law's steps up to the exact numbers. */
    static Pipeline exact() {
        return Pipeline.of("population share", new Step.Share(POPULATION))
                .then("foreigner share", new Step.Share(FOREIGNERS))
                .then("share", new Step.Combine(List.of(
                        new Step.Term("population share", Fraction.of(2)),
                        new Step.Term("foreigner share", Fraction.of(-1)))))
                .then("calculated", new Step.Scale(
                        Amount.together(new Amount.Total(), new Amount.SumOf(FAMILY))))
                .then("preliminary", new Step.Deduct(FAMILY))
                .then("not below zero", new Step.Clip())
                .then("distribution number", new Step.Rescale(new Amount.Total()));
    }

    static Pipeline rounded(Rounding rounding) {
        return exact().then("quota", new Step.Round(rounding, Ties.BY_CODE));
    }
}
