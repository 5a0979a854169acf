package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.rules.ByHand;
import dk.betroet.rules.KeyRules;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What the command line says outright of single recipients. */
final class ByHandOptions {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,30}");

    @Option(names = "--correct", paramLabel = "CODE=CHANGE",
            description = "A change by hand in the last step, such as 101=-1.")
    private Map<String, String> corrections = new LinkedHashMap<>();

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
    ByHand said(Function<String, ? extends RuntimeException> wrong) {
        return new ByHand(numbers(corrections, ByHandOptions::whole, wrong),
                numbers(floors, KeyRules::fraction, wrong),
                numbers(caps, KeyRules::fraction, wrong), exempt,
                numbers(wishes, KeyRules::fraction, wrong));
    }

    /** A whole number as it is typed; empty when it is none. */
    static Optional<BigInteger> whole(String said) {
        return WHOLE.matcher(said).matches()
                ? Optional.of(new BigInteger(said)) : Optional.empty();
    }

    private static <T> Map<String, T> numbers(Map<String, String> said,
            Function<String, Optional<T>> read,
            Function<String, ? extends RuntimeException> wrong) {
        Map<String, T> numbers = new LinkedHashMap<>();
        said.forEach((code, word) -> numbers.put(code, read.apply(word)
                .orElseThrow(() -> wrong.apply(code + "=" + word))));
        return numbers;
    }
}
