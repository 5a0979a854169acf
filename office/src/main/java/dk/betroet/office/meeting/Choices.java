package dk.betroet.office.meeting;

import dk.betroet.office.platform.operation.FieldSpec;
import java.util.Arrays;

/** Constants by the word that stands for them in a row, as commands have it too. */
public final class Choices {

    private Choices() {}

    /** The constant of a word; another word is a bug, since only the same constants write them. */
    public static <E extends Enum<E>> E of(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> FieldSpec.choiceId(constant).equals(word)).findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + word));
    }
}
