package dk.betroet.verifier;

import java.util.List;
import java.util.Optional;

/** What came of verifying an archive. */
public final class Report {

    private static final int SHOWN_MAX = 20;

    private final Manifest manifest;
    private final Problems problems;
    private final Tally tally;

    Report(Manifest manifest, Problems problems, Tally tally) {
        this.manifest = manifest;
        this.problems = problems;
        this.tally = tally;
    }

    /** Whether nothing is wrong. */
    public boolean verifies() {
        return problems.count() == 0;
    }

    /** How many facts were read. */
    public long facts() {
        return tally.facts;
    }

    /** What is wrong, in the order it was read; at most a thousand. */
    public List<Problem> problems() {
        return problems.kept();
    }

    /** The first broken record; when no record is, the first file or the archive itself. */
    public Optional<Problem> first() {
        return problems.first();
    }

    /** For a person: one line for each book, what was erased, and what is wrong. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        if (manifest != null) {
            text.append(manifest.name()).append(", exported ").append(manifest.exportedAt())
                    .append(", key ").append(Hash.hex(manifest.key())).append('\n');
            for (Manifest.Book book : manifest.books()) {
                text.append("  ").append(book.name()).append(": ").append(book.facts())
                        .append(" facts, ").append(book.vouchers()).append(" vouchers, head ")
                        .append(Hash.hex(book.head())).append('\n');
            }
        }
        text.append("read: ").append(tally.facts).append(" facts, ").append(tally.balances)
                .append(" balances, ").append(tally.values).append(" sealed values, ")
                .append(tally.files).append(" files, ").append(tally.checkpoints)
                .append(" checkpoints\n");
        if (tally.erasedPeople + tally.erasedValues + tally.erasedFiles > 0) {
            text.append("erased: ").append(tally.erasedPeople).append(" people, ")
                    .append(tally.erasedValues).append(" values, ").append(tally.erasedFiles)
                    .append(" files\n");
        }
        if (tally.withheld > 0) {
            text.append("withheld from whoever exported: ").append(tally.withheld).append('\n');
        }
        first().ifPresentOrElse(first -> {
            text.append("DOES NOT VERIFY: ").append(first).append('\n');
            problems.kept().stream().filter(each -> each != first).limit(SHOWN_MAX)
                    .forEach(each -> text.append("  also ").append(each).append('\n'));
            if (problems.count() > SHOWN_MAX) {
                text.append("  and so on: ").append(problems.count()).append(" in all\n");
            }
        }, () -> text.append("VERIFIES\n"));
        return text.toString();
    }

    /** For a machine: one JSON object. */
    public String toJson() {
        StringBuilder json = new StringBuilder("{\"verifies\":").append(verifies())
                .append(",\"facts\":").append(tally.facts)
                .append(",\"balances\":").append(tally.balances)
                .append(",\"values\":").append(tally.values)
                .append(",\"files\":").append(tally.files)
                .append(",\"checkpoints\":").append(tally.checkpoints)
                .append(",\"erased\":").append(tally.erasedValues + tally.erasedFiles)
                .append(",\"withheld\":").append(tally.withheld)
                .append(",\"problemCount\":").append(problems.count())
                .append(",\"problems\":[");
        String comma = "";
        for (Problem problem : problems.kept()) {
            json.append(comma).append("{\"code\":").append(quoted(problem.code()))
                    .append(",\"file\":").append(quoted(problem.file()))
                    .append(",\"line\":").append(problem.line())
                    .append(",\"said\":").append(quoted(problem.said())).append('}');
            comma = ",";
        }
        return json.append("]}").toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            if (one == '"' || one == '\\') {
                quoted.append('\\').append(one);
            } else if (one < ' ') {
                quoted.append("\\u%04x".formatted((int) one));
            } else {
                quoted.append(one);
            }
        }
        return quoted.append('"').toString();
    }
}
