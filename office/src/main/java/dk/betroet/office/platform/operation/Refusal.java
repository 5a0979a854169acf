package dk.betroet.office.platform.operation;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.web.format.Text;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why the house refuses an act. Its texts are {@code refusal.<code>} (what is wrong) and
 * {@code refusal.<code>.remedy} (what would make it right).
 *
 * @param code why
 * @param field the field it belongs beside, when there is one
 * @param arguments what the texts mention
 */
public record Refusal(RefusalCode code, @Nullable String field, List<Object> arguments) {

    /** Headline first. */
    public static final Comparator<Refusal> BY_PRECEDENCE = Comparator.comparing(Refusal::code);

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** A refusal of the whole act. */
    public static Refusal of(RefusalCode code, Object... arguments) {
        return new Refusal(code, null, List.of(arguments));
    }

    /** A refusal that belongs beside a field. */
    public static Refusal at(String field, RefusalCode code, Object... arguments) {
        return new Refusal(code, field, List.of(arguments));
    }

    /** What is wrong. */
    public Text toText() {
        return new Text.Key("refusal." + code.id(), arguments);
    }

    /** What would make it right. */
    public Text remedy() {
        return new Text.Key("refusal." + code.id() + ".remedy", arguments);
    }
}
