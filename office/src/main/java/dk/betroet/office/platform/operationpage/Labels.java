package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an operation, its fields and its choices are called. Keys begin with the operation's name;
 * words that many operations share stand once, under {@code field.} and {@code choice.}.
 *
 * <ul>
 *   <li>{@code <operation>.title}, {@code .lead} (may be missing), {@code .do}
 *   <li>{@code <operation>.<field>}, else {@code field.<field>}; within a group
 *       {@code <operation>.<group>.<field>}; with {@code .hint} behind it, a hint, if there is one
 *   <li>{@code <operation>.<field>.<choice>}, else {@code choice.<type>.<choice>} with the enum's
 *       simple name in lower case with hyphens
 * </ul>
 */
@Component
public class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** What the operation is called; a stored name that no longer exists is shown as it is. */
    public Text title(String operation) {
        return first(operation + ".title").orElseGet(() -> Text.plain(operation));
    }

    /** A sentence about the operation, if there is one. */
    public Optional<Text> lead(String operation) {
        return first(operation + ".lead");
    }

    /** The words on the button. */
    public Text submit(String operation) {
        return first(operation + ".do").orElseGet(() -> Text.of("operation.do"));
    }

    /**
     * The name of a field.
     *
     * @param path names of the groups around it and its own, separated by dots
     */
    public Text field(Operation<?> operation, String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return first(operation.name() + "." + path, "field." + last)
                .orElseGet(() -> Text.of(operation.name() + "." + path));
    }

    /** What to write into a field, if there is anything to say. */
    public Optional<Text> hint(Operation<?> operation, String path) {
        return first(operation.name() + "." + path + ".hint");
    }

    /** The name of one of a field's choices. */
    public Text choice(Operation<?> operation, String path, FieldSpec field, String choice) {
        String shared = "choice." + kebab(field.type().getSimpleName()) + "." + choice;
        return first(operation.name() + "." + path + "." + choice, shared)
                .orElseGet(() -> Text.of(shared));
    }

    /** What money was for; the vocabulary's word when it has one, else the code itself. */
    public Text purpose(String code, Words words) {
        return first("purpose." + code).orElseGet(() -> Text.plain(
                dk.betroet.rules.Words.vocabulary().term("category", code)
                        .map(term -> term.label().in(words.language().tag()))
                        .orElse(code)));
    }

    /** {@code StorageClass} becomes {@code storage-class}. */
    static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private Optional<Text> first(String... keys) {
        for (String key : keys) {
            if (messages.getMessage(key, null, null, Language.DANISH.toLocale()) != null) {
                return Optional.of(Text.of(key));
            }
        }
        return Optional.empty();
    }
}
