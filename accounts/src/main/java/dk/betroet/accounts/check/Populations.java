package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Measure;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Populations that the documents themselves tell, by year. */
final class Populations {

    private static final Pattern NOTED = Pattern.compile("(?i)(?:befolkningstal\\w*"
            + "|indbyggertal\\w*|population).*?((?:19|20)\\d\\d)"
            + ".*?(?<![\\d.])(\\d{1,3}(?:\\.\\d{3})+)");

    private Populations() {}

    /** By how many per cent those who pay became more; empty when the documents do not tell. */
    static Optional<BigDecimal> growth(List<Document> documents, int from, int to) {
        OptionalLong first = noted(documents, from);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong second = noted(documents, to);
        if (second.isEmpty()) {
            second = near(documents, to, first.getAsLong());
        }
        return second.isEmpty() ? Optional.empty()
                : Optional.of(TextTableChecks.growth(first.getAsLong(), second.getAsLong()));
    }

    private static OptionalLong noted(List<Document> documents, int year) {
        for (Document document : documents) {
            for (Table table : document.tables()) {
                for (Note note : table.notes()) {
                    Matcher noted = NOTED.matcher(note.text());
                    if (noted.find() && Integer.parseInt(noted.group(1)) == year) {
                        return OptionalLong.of(Long.parseLong(noted.group(2).replace(".", "")));
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    /** A population of a year, within two per cent of the one that is known. */
    private static OptionalLong near(List<Document> documents, int year, long known) {
        for (Document document : documents) {
            for (Table table : document.tables()) {
                for (int i = 0; i < table.width(); i++) {
                    String head = table.heads().get(i).printed().toLowerCase(Locale.ROOT);
                    if (table.measure() != Measure.COUNT || table.heads().get(i).year() != year
                            || !head.matches(".*(?:indbygger|befolkning|population).*")) {
                        continue;
                    }
                    for (Row row : table.rows()) {
                        long people = row.cell(i).orZero() / 100;
                        if (Math.abs(people - known) * 50 < known) {
                            return OptionalLong.of(people);
                        }
                    }
                }
            }
        }
        return OptionalLong.empty();
    }
}
