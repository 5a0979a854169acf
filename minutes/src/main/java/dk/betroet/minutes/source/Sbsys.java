package dk.betroet.minutes.source;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Openness;
import dk.betroet.minutes.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The manifest that SBSYS exports an agenda or its minutes with: the meeting, its items open or
 * closed, their blocks by name, their attachments and whether each may be published.
 */
final class Sbsys {

    private final Gathered out = new Gathered();
    private final List<Runnable> attachments = new ArrayList<>();
    private String number = "";
    private String id = "";
    private Openness openness = Openness.UNTOLD;
    private boolean isTitled;

    private Sbsys() {}

    static Intake.Outcome read(String name, byte[] bytes) {
        try {
            Sbsys sbsys = new Sbsys();
            sbsys.manifest(Xml.reader(bytes));
            return new Intake.Taken(sbsys.out.source(name, Source.Kind.SBSYS));
        } catch (XMLStreamException | IllegalArgumentException e) {
            return new Intake.Refused("manifest-broken", "it begins as an SBSYS manifest and "
                    + "cannot be read to its end");
        }
    }

    private void manifest(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            int fact = in.next();
            if (fact == XMLStreamConstants.START_ELEMENT) {
                start(in);
            } else if (fact == XMLStreamConstants.END_ELEMENT
                    && in.getLocalName().equals("Dagsordenpunkt")) {
                endItem();
            }
            if (out.size() > Intake.LINES_MAX) {
                return;
            }
        }
    }

    private void start(XMLStreamReader in) throws XMLStreamException {
        switch (in.getLocalName()) {
            case "Dagsorden" -> head(Xml.value(in, "Dagsordentype"), "");
            case "Møde" -> {
                head("Udvalg", Xml.value(in, "Udvalg"));
                head("Mødedato", Xml.value(in, "Mødedato") + time(Xml.value(in, "Mødetid")));
                String until = Xml.value(in, "Mødesluttid");
                if (!until.isBlank()) {
                    out.line("Mødet sluttede kl. " + until, new Hint.Head());
                }
                head("Mødested", Xml.value(in, "Mødested"));
            }
            case "Dagsordenpunkt" -> {
                number = Xml.value(in, "Nummer").strip();
                id = Xml.value(in, "DagsordenpunktID");
                openness = openness(Xml.value(in, "Åbent"));
                isTitled = false;
            }
            case "Overskrift" -> title(Xml.text(in));
            case "Indhold" -> blocks(in);
            case "Bilag" -> {
                String title = Xml.value(in, "Navn");
                Hint hint = new Hint.AttachmentEntry(Xml.value(in, "BilagID"),
                        openness(Xml.value(in, "MaaPubliceres")));
                attachments.add(() -> out.line(title, hint));
            }
            default -> { }
        }
    }

    private static String time(String words) {
        return words.isBlank() ? "" : " kl. " + words;
    }

    /** What is not said to be open, or to be publishable, is closed. */
    private static Openness openness(String said) {
        return said.strip().toLowerCase(Locale.ROOT).matches("true|1|ja|yes") ? Openness.OPEN
                : Openness.CLOSED;
    }

    private void head(String key, String value) {
        if (!key.isBlank() && (!value.isBlank() || !key.equals("Udvalg"))) {
            out.line(value.isBlank() ? key : key + ": " + value, new Hint.Head());
        }
    }

    private void title(String words) {
        if (!isTitled) {
            out.line(words.strip(), new Hint.ItemTitle(number, openness, "", id));
            isTitled = true;
        }
    }

    /** Every element within is a block, and its name is its heading. */
    private void blocks(XMLStreamReader in) throws XMLStreamException {
        title("");
        int depth = 1;
        while (depth > 0 && in.hasNext()) {
            int fact = in.next();
            if (fact == XMLStreamConstants.START_ELEMENT) {
                String heading = Xml.value(in, "Navn");
                heading = heading.isBlank() ? in.getLocalName().replace('_', ' ') : heading;
                String words = Xml.text(in);
                if (!words.isBlank()) {
                    out.line(heading, new Hint.BlockHead(isDecision(heading)));
                    Html.lines(words, out);
                }
            } else if (fact == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (fact == XMLStreamConstants.CHARACTERS && !in.getText().isBlank()) {
                Html.lines(in.getText(), out);
            }
        }
    }

    static boolean isDecision(String heading) {
        return heading.toLowerCase(Locale.ROOT).matches(".*(?:beslutning|referat|konklusion).*")
                && !heading.toLowerCase(Locale.ROOT).matches(".*(?:forslag|tema).*");
    }

    private void endItem() {
        title("");
        if (!attachments.isEmpty()) {
            out.line("Bilag", new Hint.BlockHead(false));
            attachments.forEach(Runnable::run);
            attachments.clear();
        }
    }
}
