package dk.betroet.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.minutes.model.Content;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Meeting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Papers in many styles, each with what a person reads in it, written down before any was read by
 * the reader. How many of those lines it misses and makes up is counted; what sounds like a
 * decision and was not read as one must be told.
 */
class UnseenMinutesTest {

    private static final String FOLDER = "unseen/";

    /** What the reader got right of what a person reads, what it missed and what it made up. */
    private record Score(List<String> right, List<String> missed, List<String> wrong) {

        static Score of(List<String> person, List<String> reader) {
            List<String> left = new ArrayList<>(reader);
            List<String> right = new ArrayList<>();
            List<String> missed = new ArrayList<>();
            person.forEach(line -> (left.remove(line) ? right : missed).add(line));
            return new Score(right, missed, left);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kommunalbestyrelse.txt, 0, 0", "bestyrelse.txt, 0, 0", "aeldreraad.txt, 1, 1",
        "med-udvalg.html, 0, 0", "oekonomiudvalg.docx, 0, 0", "generalforsamling.txt, 0, 0",
        "styregruppe.txt, 0, 0", "beboerraad.txt, 0, 0", "beboerforening.txt, 0, 0",
        "koordinationsudvalg.txt, 0, 0", "mail.txt, 0, 0", "fagudvalg.txt, 0, 0",
        "english.txt, 0, 0", "distrikt.txt, 0, 0", "driftsraad.txt, 0, 1",
        "brugerraad.txt, 0, 0", "havneudvalg.html, 0, 0", "byraad.txt, 2, 2",
        "afdelingsmoede.txt, 4, 6", "skolebestyrelse.html, 2, 2", "fond.txt, 2, 0",
        "forskningsudvalg.txt, 0, 2"})
    void is_read_nearly_as_a_person_reads_it(String name, int missed, int wrong)
            throws IOException {
        Document document = read(name);
        Score score = Score.of(truth(name), shown(document));
        assertThat(score.missed()).as("missed; made up: " + score.wrong()).hasSize(missed);
        assertThat(score.wrong()).as("made up; missed: " + score.missed()).hasSize(wrong);
    }

    /** A decision that is not understood is at least seen. */
    @Test
    void nothing_is_missed_in_silence() {
        Document document = Papers.read("""
                Referat af møde i Fjordudvalget den 3. maj 2027

                1. Budget for havnen
                Budgettet blev godkendt.

                2. Ny bro
                Efter en lang snak landede udvalget på den brede udgave, og det blev så det.
                """);
        assertThat(document.items().get(1).content().outcomes()).isEmpty();
        assertThat(document.findings("decision-unplaced")).singleElement()
                .matches(finding -> finding.place().line() == 7);
    }

    private static Document read(String name) throws IOException {
        return name.endsWith(".docx") ? Papers.read(name, docx(text(name + ".lines")), Set.of())
                : Papers.read(name, text(name).getBytes(StandardCharsets.UTF_8), Set.of());
    }

    private static String text(String name) throws IOException {
        try (InputStream in = UnseenMinutesTest.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> truth(String name) throws IOException {
        return text(name + ".truth").lines().filter(line -> !line.isBlank()).toList();
    }

    /** A Word file of lines that say their style before a tab. */
    private static byte[] docx(String lines) throws IOException {
        String body = lines.lines().map(line -> line.split("\t", 2)).map(one -> "<w:p><w:pPr>"
                + (one[0].equals("List") ? "<w:numPr/>" : "<w:pStyle w:val=\"" + one[0] + "\"/>")
                + "</w:pPr><w:r><w:t>" + one[1].replace("&", "&amp;") + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
        String space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document" + space + "><w:body>" + body + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/styles.xml"));
            StringBuilder styles = new StringBuilder("<w:styles" + space + ">");
            for (String style : List.of("Title:Title", "Heading1:heading 1",
                    "Heading2:heading 2")) {
                styles.append("<w:style w:styleId=\"").append(style, 0, style.indexOf(':'))
                        .append("\"><w:name w:val=\"").append(style.substring(style.indexOf(':')
                                + 1)).append("\"/></w:style>");
            }
            zip.write(styles.append("</w:styles>").toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** What was read, in the lines in which a person wrote it down. */
    private static List<String> shown(Document document) {
        List<String> lines = new ArrayList<>();
        Meeting meeting = document.meeting();
        lines.add("body " + meeting.body().map(Meeting.Told::text).orElse("?"));
        lines.add("day " + meeting.day().map(Object::toString).orElse("?"));
        people(lines, "present", meeting.present());
        people(lines, "absent", meeting.absent());
        String body = meeting.body().map(Meeting.Told::text).orElse("");
        document.matters().forEach(matter -> matter(lines, matter, body));
        return lines;
    }

    private static void people(List<String> lines, String word, List<Meeting.Told> told) {
        if (!told.isEmpty()) {
            lines.add(word + " " + told.stream().map(Meeting.Told::text)
                    .collect(Collectors.joining("; ")));
        }
    }

    private static void matter(List<String> lines, Matter matter, String body) {
        String number = matter instanceof Item item && !item.number().isEmpty() ? item.number()
                : "-";
        lines.add("item " + number + " " + matter.title());
        Content content = matter.content();
        content.points().forEach(point -> lines.add(number + " point " + point.number() + " "
                + point.act().id()));
        content.outcomes().stream().filter(one -> one.body().isEmpty()
                || body.toLowerCase(Locale.ROOT).contains(one.body().toLowerCase(Locale.ROOT)))
                .forEach(one -> lines.add(number + " outcome "
                + one.point() + " " + one.kind().id()));
        content.actions().forEach(one -> lines.add(number + " action " + one.owner()));
    }
}
