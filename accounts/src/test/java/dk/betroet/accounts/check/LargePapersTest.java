package dk.betroet.accounts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.Papers;
import dk.betroet.accounts.table.Document;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Papers made to be slow to read end all the same; the time is many times what they take. */
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class LargePapersTest {

    private static final int MANY = 8_000;

    private static Report both(String text) {
        Document document = Papers.read("large", text);
        return Checks.run(List.of(document, document));
    }

    @Test
    void oneSumOfVeryManyLinesWithVeryManyNotes() {
        StringBuilder text = new StringBuilder("Post;Note;Budget 2024;Regnskab 2024\n");
        for (int i = 0; i < MANY; i++) {
            text.append("Post ").append(i).append(';').append((char) ('a' + i % 26))
                    .append(";1000;900\n");
        }
        text.append("I alt;;").append(1_000 * MANY).append(';').append(900 * MANY).append('\n');
        for (int i = 0; i < MANY / 10; i++) {
            text.append((char) ('a' + i % 26)).append(") Stigning 1.000 og 2 år á 3.000 kr.;;;\n");
        }
        assertThat(both(text.toString()).tried()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void veryManyTables() {
        Document document = Papers.read("large", ("Budget for 2024\n\nLøn  kr. 1.000\n"
                + "Leje  kr. 2.000\nI alt  kr. 3.000\n\nHeraf et overskud på 3.000 kr. for 2024,"
                + " som er en sætning af en vis længde og ikke en overskrift.\n\n").repeat(MANY / 20));
        assertThat(document.tables()).hasSize(MANY / 20);
        assertThat(Checks.run(List.of(document, document)).of(Sort.ARITHMETIC)).isEmpty();
    }

    @Test
    void veryManyClaims() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            text.append("Alt over ").append(i).append(" kr. og under ").append(i)
                    .append(" kr. besluttes den ").append(i % 28 + 1)
                    .append(". maj inden for rammen på kr. 1.234.567. Indbyggertal er ikke pris\n");
        }
        assertThat(both(text.toString()).findings()).extracting(Finding::id)
                .contains("boundary-undefined", "decision-date");
    }

    @Test
    void veryManyFiguresThatHaveLostTheirColumns() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("Regnskab 2020 Budget 2021\n");
        for (int i = 0; i < MANY / 20; i++) {
            text.append(i % 7 == 0 ? "Post i alt" : "Post");
            for (int j = random.nextInt(40); j >= 0; j--) {
                text.append(" 1.0").append(10 + random.nextInt(90));
            }
            text.append('\n');
        }
        assertThat(Papers.read("large", text.toString()).questions()).isNotEmpty();
    }
}
