package dk.betroet.office.platform.cli;

import dk.betroet.accounts.check.Finding;
import dk.betroet.accounts.check.Report;
import dk.betroet.accounts.check.Shown;
import dk.betroet.accounts.check.Sort;
import dk.betroet.accounts.check.Texts;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Confidence;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import dk.betroet.accounts.write.Differences;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents, reports and differences as a person reads them in a terminal. */
final class AccountsPrinted {

    private static final int LABEL = 44;

    private AccountsPrinted() {}

    static String document(Document document, Texts texts) {
        StringBuilder out = new StringBuilder();
        document.tables().forEach(table -> table(table, texts, out));
        out.append(MessageFormat.format(texts.word("questions"), document.questions().size()))
                .append('\n');
        for (Question question : document.questions()) {
            out.append("  ").append(question.place()).append("  ").append(texts.question(question))
                    .append(" [").append(question.id()).append("]\n      ")
                    .append(question.about()).append('\n');
            question.answers().forEach(answer -> out.append("      ? ").append(answer)
                    .append('\n'));
        }
        return out.toString();
    }

    private static void table(Table table, Texts texts, StringBuilder out) {
        out.append(table.place()).append("  ").append(table.title()).append(" (")
                .append(table.measure().id()).append(")\n");
        List<List<String>> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("", ""));
        for (Head head : table.heads()) {
            heads.add(head.printed().length() > 24 ? head.printed().substring(0, 23) + "…"
                    : head.printed());
        }
        lines.add(heads);
        for (Row row : table.rows()) {
            List<String> line = new ArrayList<>(List.of(row.kind().id(),
                    label(row)));
            row.cells().forEach(cell -> line.add(cell(cell)));
            lines.add(line);
        }
        columns(lines, out);
        table.notes().forEach(note -> out.append("  ").append(note.sign()).append(") ")
                .append(note.text()).append('\n'));
        out.append("  * ").append(texts.word("solved")).append("   ? ")
                .append(texts.word("uncertain")).append("\n\n");
    }

    private static String label(Row row) {
        String label = (row.code() + " " + row.label()).strip();
        String marks = String.join(" ", row.marks().stream().map(Mark::sign).toList());
        String shown = marks.isEmpty() ? label : label + " [" + marks + "]";
        return shown.length() > LABEL ? shown.substring(0, LABEL - 1) + "…" : shown;
    }

    private static String cell(Cell cell) {
        Long figure = cell.figure();
        return (figure == null ? "" : Shown.figure(figure))
                + (cell.confidence() == Confidence.SOLVED ? "*"
                        : cell.confidence() == Confidence.UNCERTAIN ? "?" : " ");
    }

    private static void columns(List<List<String>> lines, StringBuilder out) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                String pad = " ".repeat(widths[i] - line.get(i).length());
                out.append("  ").append(i < 2 ? line.get(i) + pad : pad + line.get(i));
            }
            out.append('\n');
        }
    }

    static String report(Report report, Texts texts) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : report.findings()) {
            out.append(finding.place()).append("  ").append(texts.word(finding.severity().id()))
                    .append(": ").append(texts.title(finding)).append(" [").append(finding.id())
                    .append("]\n    ").append(finding.about()).append("\n    ")
                    .append(texts.word("stated")).append(": ").append(finding.stated());
            if (!finding.computed().isEmpty()) {
                out.append("   ").append(texts.word("computed")).append(": ")
                        .append(finding.computed());
            }
            out.append("\n    ").append(texts.word("cause")).append(": ")
                    .append(texts.cause(finding)).append("\n    ").append(texts.word("remedy"))
                    .append(": ").append(texts.remedy(finding)).append('\n');
            finding.places().stream().skip(1).forEach(place -> out.append("    -> ").append(place)
                    .append('\n'));
        }
        out.append(MessageFormat.format(texts.word("tried"), report.tried(), report.held()))
                .append('\n').append(MessageFormat.format(texts.word("findings"),
                        report.findings().size(), report.of(Sort.ARITHMETIC).size(),
                        report.of(Sort.CONTRADICTION).size(), report.of(Sort.FORM).size()))
                .append('\n');
        return out.toString();
    }

    static String differences(int table, List<Differences.Difference> all) {
        StringBuilder out = new StringBuilder();
        for (Differences.Difference difference : all) {
            out.append(table).append("  ").append(difference.change().name().toLowerCase())
                    .append("  ").append(difference.row()).append("  ")
                    .append(difference.column());
            if (difference.change() == Differences.Change.CHANGED) {
                out.append("  ").append(shown(difference.before())).append(" -> ")
                        .append(shown(difference.after()));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String shown(Optional<Long> figure) {
        return figure.map(Shown::figure).orElse("blank");
    }
}
