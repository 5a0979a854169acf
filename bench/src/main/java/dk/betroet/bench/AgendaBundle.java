package dk.betroet.bench;

import dk.betroet.office.meeting.publish.MeetingPaper;
import dk.betroet.office.meeting.publish.PaperFiles;
import dk.betroet.office.meeting.publish.PaperKind;
import dk.betroet.office.meeting.publish.PaperViews;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.web.format.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * An agenda with all its cases as one file of three hundred pages, tagged and for archives, as a
 * member asks for it; beside as many pages of bare lines, written by the library below.
 */
final class AgendaBundle implements Bench {

    private static final int PAGES = 300;
    private static final int LINES_OF_A_PAGE = 45;
    private static final int TRIED = 20;
    private static final LocalDate DAY = LocalDate.of(2027, 5, 3);
    private static final String SENTENCE = "Molen er gammel, og mange bruger den; udvalget "
            + "så den, og havneplanen siger det samme, som enhver kan læse.";

    @Override
    public String name() {
        return "bundle";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        PaperFiles files = setting.office().part(PaperFiles.class);
        int of = Math.max(1, pages(pdf(files, paper(TRIED))));
        MeetingPaper paper = paper((TRIED * PAGES + of - 1) / of + 1);
        int pages = pages(pdf(files, paper));
        if (pages < PAGES) {
            throw new IllegalStateException("the bundle is too short: " + pages);
        }
        setting.tell("a bundle of " + pages + " pages with " + paper.items().size() + " cases");
        keep.accept(setting.rounds().run("bundle-" + PAGES, "s", "300 pages under 10 s", List.of(
                Contestant.of("agenda with all its cases, PDF/UA and PDF/A",
                        _ -> seconds(() -> pdf(files, paper))),
                Contestant.of("as many pages of bare lines", _ -> seconds(() -> bare(pages))))));
    }

    /** Something that makes a file. */
    private interface Made {
        byte[] make() throws IOException;
    }

    private static double seconds(Made made) throws IOException {
        long begun = System.nanoTime();
        if (made.make().length == 0) {
            throw new IllegalStateException("nothing was made");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static byte[] pdf(PaperFiles files, MeetingPaper paper) {
        return files.pdf(paper, new PaperView(PaperViews.title(paper), null, "Havneudvalget",
                "Havneudvalget", DAY, null, null, true), Language.DANISH);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static MeetingPaper paper(int cases) {
        return new MeetingPaper(PaperKind.AGENDA, UUID.randomUUID(), UUID.randomUUID(),
                "Havneudvalget", "Havneudvalget", DAY, "09.00", "Odense", List.of(),
                IntStream.rangeClosed(1, cases).mapToObj(AgendaBundle::item).toList());
    }

    private static MeetingPaper.Item item(int number) {
        return new MeetingPaper.Item(UUID.randomUUID(), number, false, UUID.randomUUID(),
                "2027-" + number, null, "Sag om mole nummer " + number, true, "released",
                paragraphs(2), paragraphs(20), List.of(
                        new MeetingPaper.Section("budget", paragraphs(6)),
                        new MeetingPaper.Section("contributions", paragraphs(6))), paragraphs(4),
                List.of(new MeetingPaper.Point(1, "udvalget godkender planen", "approve"),
                        new MeetingPaper.Point(2, "udvalget godkender udgiften", "approve")),
                List.of("Plan for molen", "Overslag"), "", List.of(), List.of(), null);
    }

    private static String paragraphs(int count) {
        return (SENTENCE + " ").repeat(4).strip().concat("\n").repeat(count);
    }

    /** Lines of one font, in no order for readers and with nothing inside for archives. */
    private static byte[] bare(int pages) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream lines = new PDPageContentStream(document, page)) {
                    lines.beginText();
                    lines.setFont(font, 10);
                    lines.setLeading(15);
                    lines.newLineAtOffset(60, 740);
                    for (int line = 0; line < LINES_OF_A_PAGE; line++) {
                        lines.showText(SENTENCE);
                        lines.newLine();
                    }
                    lines.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
