package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Condition;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Strictness;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule book as a page: what it covers, every rule with its paragraph and numbers, what it leaves
 * open, and the questions it lets an authority settle.
 */
public final class BookPage {

    /** One section of the page. */
    public record Section(String heading, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * One item.
     *
     * @param id    the rule, gap or choice
     * @param where its paragraph, with the rule book's name when it is the parent's
     * @param text  what it says
     * @param lines more about it: strictness, acts, numbers
     */
    public record Item(String id, String where, String text, List<String> lines) {
        public Item {
            lines = List.copyOf(lines);
        }
    }

    private final RuleBook book;
    private final Say say;
    private final String language;

    private BookPage(RuleBook book, String language) {
        this.book = book;
        this.language = language;
        this.say = new Say(language, book.vocabulary());
    }

    /** The page for a rule book in {@code da} or {@code en}. */
    public static BookPage of(RuleBook book, String language) {
        return new BookPage(book, language);
    }

    /** The title with its version. */
    public String title() {
        return book.header().title().in(language) + ", version " + book.header().version();
    }

    /** Authority, validity, scope and notes, a line each. */
    public List<String> preface() {
        List<String> lines = new ArrayList<>();
        lines.add(book.header().authority().in(language));
        lines.add(say.in("Gælder fra ", "In force from ") + say.day(book.header().from())
                + book.header().until().map(day -> say.in(" indtil ", " until ") + say.day(day))
                        .orElse(""));
        book.parent().ifPresent(parent -> lines.add(say.in("Tillæg til ", "Supplement to ") + parent
                + say.in("; det kan kun stramme.", "; it can only tighten.")));
        lines.add(book.header().scopeText().in(language));
        book.header().notes().forEach(note -> lines.add(note.in(language)));
        return lines;
    }

    /** Rules, gaps and choices. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        String own = book.parent().isPresent()
                ? say.in("Tillæggets egne regler (ikke en del af " + book.parent().get() + ")",
                        "The supplement's own rules (not part of " + book.parent().get() + ")")
                : say.in("Regler", "Rules");
        sections.add(new Section(own, book.ownRules().stream().map(this::rule).toList()));
        book.parent().ifPresent(parent -> sections.add(new Section(
                say.in("Regler fra ", "Rules from ") + parent,
                parent.rules().stream().map(this::rule).toList())));
        sections.add(new Section(say.in("Hvor reglerne tier eller er uklare",
                "Where the rules are silent or unclear"), book.gaps().stream()
                        .map(gap -> new Item(gap.id(), gap.section(), gap.note().in(language),
                                List.of(gap.treated().in(language)))).toList()));
        sections.add(new Section(say.in("Spørgsmål, der kan afgøres lokalt",
                "Questions that may be settled locally"), book.choices().stream()
                        .map(this::choice).toList()));
        return sections;
    }

    private Item choice(RuleBook.Choice choice) {
        return new Item(choice.id(), choice.section(), choice.question().in(language),
                choice.options().stream().map(option ->
                        (option.id().equals(choice.chosen()) ? "[x] " : "[ ] ")
                                + option.text().in(language)).toList());
    }

    private Item rule(Rule rule) {
        List<String> lines = new ArrayList<>();
        lines.add(strictness(rule.strictness()) + " · " + say.words("act", rule.acts()));
        lines.add(new EffectWords(say).of(rule.effect()));
        if (!rule.when().equals(Condition.ALWAYS)) {
            lines.add(say.in("Når: ", "When: ") + new ConditionWords(say).of(rule.when()));
        }
        rule.remedy().ifPresent(remedy -> lines.add("→ " + remedy.in(language)));
        rule.restates().ifPresent(id -> lines.add(say.in("Strammer ", "Tightens ") + id));
        rule.gap().flatMap(book::gap).ifPresent(gap -> lines.add(
                say.in("Uklart: ", "Unclear: ") + gap.treated().in(language)));
        return new Item(rule.id(), rule.citation().section(), rule.text().in(language), lines);
    }

    private String strictness(Strictness strictness) {
        return switch (strictness) {
            case MUST -> say.in("Skal", "Must");
            case SHOULD -> say.in("Bør", "Should");
            case INFORM -> say.in("Oplyses", "Informs");
        };
    }

    /** The page as plain text. */
    public String text() {
        StringBuilder page = new StringBuilder(title()).append('\n');
        page.append("=".repeat(title().length())).append('\n');
        preface().forEach(line -> page.append(line).append('\n'));
        for (Section section : sections()) {
            page.append('\n').append(section.heading()).append('\n')
                    .append("-".repeat(section.heading().length())).append('\n');
            for (Item item : section.items()) {
                page.append("§ ").append(item.where()).append("  ").append(item.text())
                        .append("  [").append(item.id()).append("]\n");
                item.lines().forEach(line -> page.append("    ").append(line).append('\n'));
            }
        }
        return page.toString();
    }

    /** The page as a whole HTML document without styles or scripts. */
    public String html() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(language)
                .append("\">\n<head><meta charset=\"utf-8\"><title>").append(escape(title()))
                .append("</title></head>\n<body>\n<h1>").append(escape(title()))
                .append("</h1>\n");
        preface().forEach(line -> page.append("<p>").append(escape(line)).append("</p>\n"));
        for (Section section : sections()) {
            page.append("<h2>").append(escape(section.heading())).append("</h2>\n<dl>\n");
            for (Item item : section.items()) {
                page.append("<dt id=\"").append(escape(item.id())).append("\">§ ")
                        .append(escape(item.where())).append(" – ").append(escape(item.text()))
                        .append("</dt>\n");
                item.lines().forEach(line -> page.append("<dd>").append(escape(line))
                        .append("</dd>\n"));
            }
            page.append("</dl>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
