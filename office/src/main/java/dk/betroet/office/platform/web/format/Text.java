package dk.betroet.office.platform.web.format;

import java.util.List;

/**
 * Something to be said to a person, not yet in a language. Either a key in the message bundles with
 * its arguments, or words that people wrote themselves and that are the same in every language.
 *
 * <p>Arguments may be texts, {@link dk.betroet.kernel.money.Money}, {@link java.time.LocalDate},
 * {@link java.time.Instant}, whole numbers and strings; each is written the way of the language.
 * Turned into words by {@link Words#say}.
 */
public sealed interface Text {

    /** A text in the bundles: {@code Text.of("platform.form.cancel")}. */
    static Text of(String key, Object... arguments) {
        return new Key(key, List.of(arguments));
    }

    /** Words that a person wrote, such as a name or a purpose; never translated. */
    static Text plain(String words) {
        return new Plain(words);
    }

    /** A key in the message bundles with what belongs in its {@code {0}}, {@code {1}}. */
    record Key(String key, List<Object> arguments) implements Text {
        public Key {
            arguments = List.copyOf(arguments);
        }
    }

    /** Words as they are. */
    record Plain(String words) implements Text {}
}
