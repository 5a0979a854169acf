package dk.betroet.office.account.bankfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a statement with everything in it, while the file is being read. */
final class XmlElement {

    final String name;
    final String currency;
    final int line;
    final int column;
    final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder characters = new StringBuilder();

    XmlElement(String name, String currency, int line, int column) {
        this.name = name;
        this.currency = currency;
        this.line = line;
        this.column = column;
    }

    void append(String more) {
        characters.append(more);
    }

    /** The first element at the end of the path, or null. */
    @Nullable XmlElement find(String... path) {
        XmlElement at = this;
        for (String step : path) {
            XmlElement found = null;
            for (XmlElement child : at.children) {
                if (found == null && child.name.equals(step)) {
                    found = child;
                }
            }
            if (found == null) {
                return null;
            }
            at = found;
        }
        return at;
    }

    /** The children of that name, in order. */
    List<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The cleaned text at the end of the path; empty when there is none. */
    String text(String... path) {
        XmlElement found = find(path);
        return found == null ? "" : Texts.clean(found.characters.toString());
    }

    /** The first of the paths (steps joined by /) that holds a text; empty when none does. */
    String firstText(String... paths) {
        for (String path : paths) {
            String text = text(path.split("/"));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
