package dk.betroet.office.apportion.key;

import dk.betroet.rules.KeyStory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of somebody's way to their part, in words.
 *
 * @param section the paragraph it follows; empty when it follows none
 * @param unread why the step is a proposal; null when it was read
 */
public record StepShown(String title, String section, String sentence, @Nullable String unread) {

    /** The steps of a story. */
    public static List<StepShown> of(List<KeyStory.Line> story, String language) {
        List<StepShown> steps = new ArrayList<>();
        story.forEach(line -> steps.add(new StepShown(line.title(), line.section(),
                line.sentence(), line.unread().map(why -> why.in(language)).orElse(null))));
        return steps;
    }
}
