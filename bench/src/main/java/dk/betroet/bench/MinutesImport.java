package dk.betroet.bench;

import dk.betroet.minutes.MinutesFile;
import dk.betroet.minutes.model.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A text of a hundred pages: a hundred and fifty items with points, decisions and hyphens. */
final class MinutesImport implements Bench {

    private static final int ITEMS = 150;
    private static final int LINES_OF_A_PAGE = 45;
    private static final int PAGES = 100;

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        byte[] paper = paper().getBytes(StandardCharsets.UTF_8);
        keep.accept(setting.rounds().run("minutes-" + PAGES, "s", "import under 2 s", List.of(
                Contestant.of("read into items, points and outcomes", _ -> read(paper)),
                Contestant.of("decode and part into lines", _ -> lines(paper)))));
    }

    private static double read(byte[] paper) {
        long begun = System.nanoTime();
        if (!(MinutesFile.read("minutes.txt", paper) instanceof MinutesFile.Read(var document))) {
            throw new IllegalStateException("the paper was refused");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long approved = document.items().stream().flatMap(item ->
                item.content().outcomes().stream())
                .filter(one -> one.kind() == Outcome.Kind.APPROVED && one.point() > 0).count();
        if (document.items().size() != ITEMS || approved != 2 * ITEMS) {
            throw new IllegalStateException("not all was read: " + document.items().size()
                    + " items, " + approved + " points approved");
        }
        return seconds;
    }

    private static double lines(byte[] paper) {
        long begun = System.nanoTime();
        long count = new String(paper, StandardCharsets.UTF_8).lines().count();
        if (count < (long) PAGES * LINES_OF_A_PAGE) {
            throw new IllegalStateException("the paper is too short: " + count);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Every item is 30 lines, so that the whole is a hundred pages of 45. */
    private static String paper() {
        StringBuilder paper = new StringBuilder(
                "Referat af møde i Havneudvalget den 3. maj 2027\n\n"
                + "Til stede: A. Holm, B. Lind\n\n");
        for (int i = 1; i <= ITEMS; i++) {
            paper.append(i).append(". Sag om mole nummer ").append(i)
                    .append("\n\nSagsfremstilling\n\n");
            for (int line = 1; line <= 14; line++) {
                paper.append("Molen er gammel, og mange bruger den; udvalget så den i ")
                        .append(2000 + line).append(", og havne-\nplanen af ").append(line)
                        .append(". marts 2026 siger det samme, som enhver kan læse.\n");
            }
            paper.append("\nIndstilling\n\nSekretariatet indstiller, at udvalget\n\n"
                    + "- godkender planen for molen\n- godkender udgiften\n\nBeslutning\n\n"
                    + "Godkendt som indstillet.\n\n");
        }
        return paper.toString();
    }
}
