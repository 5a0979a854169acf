package dk.betroet.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.betroet.accounts.write.JsonText;
import dk.betroet.minutes.model.Block;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.write.AsData;
import dk.betroet.minutes.write.Texts;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/**
 * Any bytes whatever are read and written out again, or refused with a reason. Runs over the corpus
 * beside it; {@code JAZZER_FUZZ=1} goes looking for more, see {@code docs/fuzzing.md}.
 */
@Tag("fuzz")
class MinutesFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void file(byte[] bytes) {
        switch (MinutesFile.read("fuzz", bytes)) {
            case MinutesFile.Read(Document document) -> through(document, bytes);
            case MinutesFile.Refused refused -> assertThat(refused.id()).isNotBlank();
        }
    }

    private static void through(Document document, byte[] bytes) {
        for (Matter matter : document.matters()) {
            within(document, matter.place());
            matter.blocks().stream().map(Block::place).forEach(place -> within(document, place));
            matter.content().points().forEach(point -> within(document, point.place()));
            matter.content().outcomes().forEach(outcome -> within(document, outcome.place()));
        }
        document.findings().forEach(finding -> within(document, finding.place()));
        document.questions().forEach(question -> within(document, question.place()));
        assertThat(JsonText.of(AsData.of(document, Texts.in(Locale.ROOT)))).isNotBlank();
        Set<String> all = new HashSet<>();
        document.findings().stream().map(Finding::key).forEach(all::add);
        assertThat(MinutesFile.read("fuzz", bytes, all)).isInstanceOf(MinutesFile.Read.class);
    }

    private static void within(Document document, Place place) {
        assertThat(document.source().raw(place)).isNotNull();
        assertThat(place.lastLine()).isLessThanOrEqualTo(document.source().lines().size());
    }
}
