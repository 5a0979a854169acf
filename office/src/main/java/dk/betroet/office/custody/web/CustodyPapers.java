package dk.betroet.office.custody.web;

import dk.betroet.office.platform.operationpage.PaperOfAct;
import dk.betroet.office.platform.web.format.Text;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The papers that a resident is given: the agreement and the power of attorney. */
@Configuration
class CustodyPapers {

    /** Storage and administration agreements (Bilag 7.9 B.7 and its form). */
    @Bean
    PaperOfAct agreementPaper() {
        return paper("agreement", "aftale",
                List.of("custody.make-agreement", "custody.renew-agreement"),
                "copy", "end", "look");
    }

    /** Powers of attorney of every kind (Bilag 7.9 B.2-B.4). */
    @Bean
    PaperOfAct mandatePaper() {
        return paper("mandate", "fuldmagt",
                List.of("custody.grant-mandate", "custody.renew-mandate"),
                "withdraw", "leave", "look");
    }

    private static PaperOfAct paper(
            String name, String file, List<String> operations, String... terms) {
        String key = "residents.paper." + name;
        return new PaperOfAct(operations, Text.of(key + ".title"), file, Text.of(key + ".lead"),
                Stream.of(terms).map(term -> Text.of(key + "." + term)).toList());
    }
}
