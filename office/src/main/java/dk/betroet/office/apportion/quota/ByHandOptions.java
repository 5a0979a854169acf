package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.rules.ByHand;
import dk.betroet.rules.KeyRules;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What the command line says outright of single recipients. */
final class ByHandOptions {

    @Option(names = "--correct", paramLabel = "CODE=CHANGE",
            description = "A change by hand in the last step, such as 101=-1.")
    private Map<String, BigInteger> corrections = new LinkedHashMap<>();

    @Option(names = "--floor", paramLabel = "CODE=NUMBER",
            description = "What one must have at least, where the key has a step for it.")
    private Map<String, String> floors = new LinkedHashMap<>();

    @Option(names = "--cap", paramLabel = "CODE=NUMBER",
            description = "What one may have at most.")
    private Map<String, String> caps = new LinkedHashMap<>();

    @Option(names = "--exempt", paramLabel = "CODE", description = "Who gets nothing.")
    private Set<String> exempt = new LinkedHashSet<>();

    @Option(names = "--wish", paramLabel = "CODE=NUMBER",
            description = "What one wishes to take beyond its part.")
    private Map<String, String> wishes = new LinkedHashMap<>();

    /**
     * All of it.
     *
     * @param wrong what to throw for a word that is no number
     */
    ByHand said(Function<String, RuntimeException> wrong) {
        return new ByHand(corrections, numbers(floors, wrong), numbers(caps, wrong), exempt,
                numbers(wishes, wrong));
    }

    private static Map<String, Fraction> numbers(
            Map<String, String> said, Function<String, RuntimeException> wrong) {
        Map<String, Fraction> numbers = new LinkedHashMap<>();
        said.forEach((code, word) -> numbers.put(code, KeyRules.fraction(word)
                .orElseThrow(() -> wrong.apply(code + "=" + word))));
        return numbers;
    }
}
