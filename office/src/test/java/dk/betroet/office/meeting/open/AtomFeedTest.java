package dk.betroet.office.meeting.open;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.meeting.publish.PublishHouse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@Tag("database")
class AtomFeedTest {

    private final PublishHouse published = new PublishHouse("heading-public", true).open();

    private Document feed() throws Exception {
        var answer = published.get("/public/bodies/" + published.body + "/feed.atom");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
    }

    private static List<String> texts(Document feed, String name) {
        NodeList found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void it_tells_which_paper_and_never_a_heading() throws Exception {
        UUID agenda = published.publish("agenda");
        Document feed = feed();
        assertThat(texts(feed, "title")).hasSize(2).first().isEqualTo("Åbne Forum");
        assertThat(texts(feed, "title").getLast()).contains("Dagsorden", "Åbne Forum", "2026");
        assertThat(texts(feed, "id")).contains("urn:uuid:" + agenda);
        assertThat(feed.getDocumentElement().getTextContent())
                .doesNotContain("Broen", PublishHouse.MARK);
    }

    @Test
    void what_was_withdrawn_stays_in_it_as_such() throws Exception {
        UUID agenda = published.publish("agenda");
        published.house.done(published.house.staff, "withdraw-publication",
                Map.of("publication", agenda, "reason", "Forkert udgave", "earlierToo", false,
                        "date", "2026-03-04"));
        assertThat(texts(feed(), "title").getLast()).contains("(trukket tilbage)");
        assertThat(texts(feed(), "summary").getFirst()).contains("Forkert udgave");
    }
}
