package dk.betroet.rules;

import dk.betroet.kernel.key.Fraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules for splitting by key: those that come with Betroet, and those in files. */
public final class KeyRules {

    private static final List<String> NAMES = List.of("refugee-quota/550-2022",
            "displaced-from-ukraine/509-2022", "displaced-from-ukraine/1633-2023",
            "contribution/by-population", "district-money/2024");

    private static final List<KeyRule> BUILT_IN = NAMES.stream().map(name -> KeyRuleReader.read(
            name + ".key.yaml",
            Texts.resource(KeyRules.class, "/rulebooks/" + name + ".key.yaml")).orThrow()).toList();

    private KeyRules() { }

    /** Those that come with Betroet, the versions of each in the order they came. */
    public static List<KeyRule> builtIn() {
        return BUILT_IN;
    }

    /** The one of this {@code id/version}, or the newest of this id. */
    public static Optional<KeyRule> find(String name) {
        return BUILT_IN.stream().filter(rule -> rule.key().equals(name) || rule.id().equals(name))
                .reduce((_, newest) -> newest);
    }

    /** The one of this id that holds on a day; the newest when several do. */
    public static Optional<KeyRule> on(String id, LocalDate day) {
        return BUILT_IN.stream().filter(rule -> rule.id().equals(id) && rule.holdsOn(day))
                .reduce((_, newest) -> newest);
    }

    /** A number as rules write it, {@code 2}, {@code 0.5} or {@code 1/3}; empty when it is none. */
    public static Optional<Fraction> fraction(String said) {
        return KeyRuleReader.fraction(said);
    }

    /** One in a file. */
    public static Loaded<KeyRule> file(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            return new Loaded.Bad<>(List.of(
                    new Problem(file.toString(), 1, 1, "cannot be read: " + e)));
        }
    }

    /** One in a text. */
    public static Loaded<KeyRule> read(String file, String text) {
        return KeyRuleReader.read(file, text);
    }
}
