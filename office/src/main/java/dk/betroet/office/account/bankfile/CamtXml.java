package dk.betroet.office.account.bankfile;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Steps through an XML file with limits on everything: no document type, no entities but the five
 * of the language, bounded depth and number of elements. Once something is wrong it stops for good.
 */
final class CamtXml {

    /** Deeper than any statement: camt.053 needs about 15. */
    static final int MAX_DEPTH = 40;

    /** More elements than 50,000 lines with 60 each. */
    static final int MAX_ELEMENTS = 3_000_000;

    /** What {@link #next} says when there is nothing more to read, wrong or right. */
    static final int STOPPED = -1;

    private final Findings findings;
    private @Nullable XMLStreamReader xml;
    private int depth;
    private int elements;
    private String encoding = "";

    CamtXml(byte[] bytes, Findings findings) {
        this.findings = findings;
        // The JDK's own parser, whatever else is on the class path: its limits are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            String declared = xml.getCharacterEncodingScheme();
            String guessed = xml.getEncoding();
            encoding = declared != null ? declared : guessed != null ? guessed : "UTF-8";
        } catch (XMLStreamException | RuntimeException e) {
            stop(BankFileProblem.XML_BROKEN, "");
        }
    }

    /** As the file declares it. */
    String encoding() {
        return encoding;
    }

    /** The next event of {@link XMLStreamConstants} that is not a comment, or STOPPED. */
    int next() {
        XMLStreamReader reader = xml;
        if (reader == null) {
            return STOPPED;
        }
        int event;
        try {
            event = reader.hasNext() ? reader.next() : STOPPED;
            // Broken bytes surface from the JDK's parser as several unchecked exceptions too.
        } catch (XMLStreamException | RuntimeException e) {
            return stop(BankFileProblem.XML_BROKEN, "");
        }
        return switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    stop(BankFileProblem.XML_DOCTYPE, "");
            case XMLStreamConstants.START_ELEMENT -> entered();
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                yield event;
            }
            default -> event;
        };
    }

    private int entered() {
        depth++;
        elements++;
        if (depth > MAX_DEPTH) {
            return stop(BankFileProblem.XML_TOO_DEEP, "", new Detail.Count(MAX_DEPTH));
        }
        if (elements > MAX_ELEMENTS) {
            return stop(BankFileProblem.XML_TOO_MUCH, "", new Detail.Count(MAX_ELEMENTS));
        }
        return XMLStreamConstants.START_ELEMENT;
    }

    /** Ends the reading because of a problem where the reader stands. */
    int stop(BankFileProblem problem, String found, Detail... details) {
        findings.add(problem, line(), column(), "", found, details);
        xml = null;
        return STOPPED;
    }

    int line() {
        XMLStreamReader reader = xml;
        return reader == null ? 1 : Math.max(1, reader.getLocation().getLineNumber());
    }

    int column() {
        XMLStreamReader reader = xml;
        return reader == null ? 1 : Math.max(1, reader.getLocation().getColumnNumber());
    }

    String name() {
        XMLStreamReader reader = xml;
        return reader == null ? "" : reader.getLocalName();
    }

    String namespace() {
        XMLStreamReader reader = xml;
        String namespace = reader == null ? null : reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** The element just entered with all it holds; null when the file stops inside it. */
    @Nullable XmlElement subtree(String namespace) {
        XmlElement root = element(namespace);
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            switch (next()) {
                case STOPPED -> {
                    return null;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement child = element(namespace);
                    open.getFirst().children.add(child);
                    open.push(child);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.getFirst().append(characters());
                default -> { }
            }
        }
        return root;
    }

    private XmlElement element(String namespace) {
        // What another standard puts inside (supplementary data) has no name that is looked for.
        String name = namespace().equals(namespace) ? name() : "";
        XMLStreamReader reader = xml;
        String currency = reader == null ? null : reader.getAttributeValue(null, "Ccy");
        return new XmlElement(name, currency == null ? "" : currency, line(), column());
    }

    private String characters() {
        XMLStreamReader reader = xml;
        return reader == null ? "" : reader.getText();
    }
}
