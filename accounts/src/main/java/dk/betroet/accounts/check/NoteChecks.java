package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Notes and the marks that point at them: both there, in order, and about their row. */
final class NoteChecks {

    private static final Set<String> GENERAL = Set.of("udgifter", "udgift", "indtægter", "regnskab",
            "regnskabet", "budget", "budgettet", "beløb", "beløbet", "alt", "til", "for", "med",
            "samlede", "costs", "expenses", "income", "total", "other", "øvrige", "tilbageførsel",
            "betaling");

    private final Table table;
    private final Gathering found;
    private final Map<String, Note> notes = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    private NoteChecks(Table table, Gathering found) {
        this.table = table;
        this.found = found;
        table.notes().forEach(note -> notes.putIfAbsent(note.sign(), note));
        if (!notes.isEmpty()) {
            table.rows().forEach(row -> words(row.label()).forEach(word ->
                    named.computeIfAbsent(word, _ -> new TreeSet<>()).add(row.label())));
        }
    }

    static void run(Table table, Gathering found) {
        NoteChecks checks = new NoteChecks(table, found);
        checks.marks();
        checks.texts();
        checks.order();
    }

    private Optional<Note> note(String sign) {
        return Optional.ofNullable(notes.get(sign));
    }

    private void marks() {
        for (Row row : table.rows()) {
            for (Mark mark : row.marks()) {
                if (mark.glued()) {
                    found.found("mark-glued", Sort.FORM, Severity.NOTICE, mark.place(),
                            row.label(), mark.sign(), "", "no-space");
                }
                Optional<Note> note = note(mark.sign());
                if (note.isEmpty()) {
                    found.found("note-missing", Sort.CONTRADICTION, Severity.WARNING,
                            mark.place(), row.label(), mark.sign() + ")", "", "text-left-out");
                } else {
                    otherRow(row, mark, note.get());
                }
            }
        }
    }

    /** A note whose first word of substance is the name of another row. */
    private void otherRow(Row row, Mark mark, Note note) {
        String subject = subject(note.text());
        if (subject.length() < 3 || GENERAL.contains(subject)
                || words(row.label() + " " + row.group()).contains(subject)) {
            return;
        }
        Set<String> rows = named.getOrDefault(subject, Set.of());
        if (rows.size() == 1) {
            found.found(new Finding("note-of-other-row", Sort.CONTRADICTION, Severity.WARNING,
                    List.of(mark.place(), note.place()), row.label(),
                    mark.sign() + ") " + row.label(), rows.iterator().next(),
                    "marks-shifted"));
        }
    }

    private static String subject(String text) {
        String rest = text.toLowerCase(Locale.ROOT).replaceFirst("^(?:(?:forventet|godkendt) )?"
                + "(?:regnskab(?:et)?|budget(?:tet)?|accounts|the)(?: (?:19|20)\\d\\d)?"
                + " (?:indeholder|omfatter|dækker|includes?)(?: (?:også|also))? ", "");
        return words(rest).stream().findFirst().orElse("");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty()).toList();
    }

    private void texts() {
        Set<String> marked = table.rows().stream().flatMap(row -> row.marks().stream())
                .map(Mark::sign).collect(Collectors.toSet());
        table.headingMarks().forEach(mark -> marked.add(mark.sign()));
        table.notes().stream().filter(note -> !marked.contains(note.sign())).forEach(note ->
                found.found("note-orphan", Sort.CONTRADICTION, Severity.WARNING, note.place(),
                        note.sign() + ")", note.text(), "", "mark-left-out"));
    }

    /** Texts in another order than their marks. */
    private void order() {
        List<String> signs = new ArrayList<>(table.notes().stream().map(Note::sign)
                .filter(sign -> sign.matches("[a-zæøå]")).toList());
        List<String> sorted = signs.stream().sorted().toList();
        if (!signs.equals(sorted)) {
            found.found("note-order", Sort.FORM, Severity.NOTICE,
                    table.notes().getFirst().place(), table.title(), String.join(" ", signs),
                    String.join(" ", sorted), "texts-out-of-order");
        }
    }
}
