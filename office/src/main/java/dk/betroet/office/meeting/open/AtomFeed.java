package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.publish.Publication;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.format.Wording;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What became of a body's publications, as an Atom feed (RFC 4287): which paper of which meeting,
 * and never a heading, so that a reader program keeps nothing that is withdrawn later.
 */
@Controller
class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES_MAX = 50;

    private final PublicDesk desk;
    private final Meetings meetings;
    private final Wording wording;

    AtomFeed(PublicDesk desk, Meetings meetings, Wording wording) {
        this.desk = desk;
        this.meetings = meetings;
        this.wording = wording;
    }

    private record Found(PublicDesk.OpenBody open, List<Publication> all,
            Map<UUID, LocalDate> heldOn) {}

    @GetMapping("/public/bodies/{body}/feed.atom")
    ResponseEntity<byte[]> feed(@PathVariable UUID body) {
        Found found = desk.read(sql -> {
            PublicDesk.OpenBody open = desk.body(sql, body);
            return new Found(open, desk.published(sql, body),
                    meetings.in(sql, open.unit()).stream()
                            .collect(Collectors.toMap(Meeting::id, Meeting::heldOn)));
        });
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return PublicAnswer.file(xml(found, base, wording.current()),
                new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8),
                ContentDisposition.inline().filename("feed.atom").build().toString());
    }

    private static byte[] xml(Found found, String base, Words words) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            XMLStreamWriter xml = XMLOutputFactory.newFactory()
                    .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang",
                    words.language().tag());
            PublicDesk.OpenBody open = found.open();
            String page = base + "/public/bodies/" + open.body().id();
            text(xml, "id", "urn:uuid:" + open.body().id());
            text(xml, "title", open.body().name());
            text(xml, "updated", found.all().stream().map(Publication::changedAt)
                    .max(Instant::compareTo).orElse(Instant.EPOCH).toString());
            xml.writeStartElement("author");
            text(xml, "name", open.unitName());
            xml.writeEndElement();
            link(xml, "self", page + "/feed.atom");
            link(xml, "alternate", page);
            for (Publication one : found.all().stream().limit(ENTRIES_MAX).toList()) {
                entry(xml, one, found, base, words);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed could not be written", e);
        }
    }

    private static void entry(XMLStreamWriter xml, Publication one, Found found, String base,
            Words words) throws XMLStreamException {
        Text title = Text.of("publish.version-of", Text.of("choice.paper-kind." + one.paper().id()),
                found.open().body().shortName(),
                found.heldOn().getOrDefault(one.meeting(), one.on()), one.version());
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + one.id());
        text(xml, "title", words.say(one.stands() ? title
                : Text.of("public.withdrawn-paper", title)));
        text(xml, "published", one.at().toString());
        text(xml, "updated", one.changedAt().toString());
        link(xml, "alternate", base + "/public/papers/" + one.id());
        Publication.Withdrawal withdrawn = one.withdrawn();
        if (withdrawn != null) {
            text(xml, "summary", words.say(Text.of("publish.withdrawn", withdrawn.on(),
                    withdrawn.reason())));
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String words)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
