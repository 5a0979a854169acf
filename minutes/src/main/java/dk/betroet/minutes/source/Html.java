package dk.betroet.minutes.source;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Source;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a web page, a line for each block of it, with what its element says that it is. What
 * a reader does not see is not read.
 */
final class Html {

    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5",
            "h6", "section", "article", "ul", "ol", "table", "tr", "dt", "dd", "blockquote", "pre",
            "header", "footer", "main", "address", "figure", "hr", "body", "dl", "caption");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript",
            "head", "nav", "svg", "select", "button", "iframe");

    private Html() {}

    static Intake.Outcome read(String name, String markup) {
        Gathered out = new Gathered();
        lines(markup, out);
        return new Intake.Taken(out.source(name, Source.Kind.HTML));
    }

    /** Adds the lines of markup. */
    static void lines(String markup, Gathered out) {
        Walk walk = new Walk(out);
        Jsoup.parse(markup).traverse(walk);
        walk.flush();
    }

    private static final class Walk implements NodeVisitor {

        private final Gathered out;
        private final StringBuilder words = new StringBuilder();
        private Hint hint = new Hint.None();
        private int unseen;
        private int rows;
        private int cells;

        Walk(Gathered out) {
            this.out = out;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (unseen == 0) {
                    words.append(text.text());
                }
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                boolean hidden = UNSEEN.contains(tag) || element.hasAttr("hidden");
                unseen += hidden ? 1 : 0;
                if (rows > 0 && (tag.equals("br") || BLOCKS.contains(tag))) {
                    words.append('\n');
                } else if (tag.equals("br") || BLOCKS.contains(tag)) {
                    flush();
                }
                if (tag.equals("td") || tag.equals("th")) {
                    words.append(cells++ > 0 ? " | " : "");
                }
                if (tag.equals("tr")) {
                    cells = rows++ == 0 ? 0 : cells;
                }
                hint = tag.matches("h[1-6]") ? new Hint.Heading(tag.charAt(1) - '0')
                        : tag.equals("li") ? new Hint.Bullet() : hint;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            unseen -= UNSEEN.contains(tag) || element.hasAttr("hidden") ? 1 : 0;
            if (tag.equals("tr")) {
                rows--;
                if (rows == 0 && words.indexOf("|") >= 0) {
                    out.row(words.toString());
                    words.setLength(0);
                }
            }
            if (BLOCKS.contains(tag) && rows == 0) {
                flush();
                hint = new Hint.None();
            }
        }

        void flush() {
            String line = words.toString().strip();
            if (!line.isEmpty()) {
                out.line(line, hint);
                if (!(hint instanceof Hint.Bullet)) {
                    hint = new Hint.None();
                }
            }
            words.setLength(0);
        }
    }
}
