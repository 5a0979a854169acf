package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few fields that belong together.
 *
 * @param heading null for fields that need none
 * @param text a sentence below the heading, or null
 */
public record SectionView(@Nullable Text heading, @Nullable Text text, List<FieldView> fields) {

    public SectionView {
        fields = List.copyOf(fields);
    }

    /** Fields without a heading. */
    public static SectionView of(List<FieldView> fields) {
        return new SectionView(null, null, fields);
    }
}
