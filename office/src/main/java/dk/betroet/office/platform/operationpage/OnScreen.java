package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.SignatureParts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A signature given on the screen: drawn, and kept as a picture; or a typed name with a
 * confirmation, kept as a statement on paper that says what was signed. Both are evidence, and
 * their hashes stand in the chain.
 */
@Component
class OnScreen {

    private final Papers papers;
    private final Database database;
    private final Clock clock;
    private final boolean demo;

    OnScreen(Papers papers, Database database, Clock clock,
            @Value("${betroet.demo:false}") boolean demo) {
        this.papers = papers;
        this.database = database;
        this.clock = clock;
        this.demo = demo;
    }

    /** What became of a signature. */
    sealed interface Read {

        /** A file to keep. */
        record File(byte[] bytes) implements Read {}

        /** Nothing that could be a signature, and why. */
        record Wrong(Text why) implements Read {}
    }

    /**
     * Reads the three inputs of a signature field.
     *
     * @param input the value of a parameter, empty when it was not sent
     */
    Read read(Visit visit, Pending pending, Turn.Signer signer, Text title,
            Function<String, String> input, Words words) {
        String drawn = input.apply(SignatureParts.drawn(RequestForms.SIGNATURE));
        if (!drawn.isBlank()) {
            return SignatureParts.isStrokes(drawn)
                    ? new Read.File(Drawing.png(drawn))
                    : new Read.Wrong(Text.of("operation.signature.broken"));
        }
        String typed = input.apply(SignatureParts.typed(RequestForms.SIGNATURE)).strip();
        if (typed.isEmpty() || typed.length() > PersonName.LENGTH_MAX) {
            return new Read.Wrong(Text.of("operation.signature.missing"));
        }
        if (!input.apply(SignatureParts.confirmed(RequestForms.SIGNATURE)).equals("true")) {
            return new Read.Wrong(Text.of("operation.signature.unconfirmed"));
        }
        return new Read.File(statement(visit, pending, signer, title, typed, words));
    }

    private byte[] statement(Visit visit, Pending pending, Turn.Signer signer, Text title,
            String typed, Words words) {
        String authority = database.read(visit.tenant(), sql -> sql
                .sql("select name from authority where authority_id = ?")
                .param(visit.caller().authority())
                .query(String.class)
                .single());
        PaperView paper = new PaperView(Text.of("operation.statement.title"), title, authority,
                visit.unit().name(), LocalDate.ofInstant(clock.instant(), Formats.ZONE), null,
                null, demo);
        FactsView facts = pending.command().facts();
        return papers.pdf("request/statement", words.language(), paper, Map.of(
                "title", title,
                "facts", facts,
                "signer", signer.name(),
                "typed", typed,
                "at", clock.instant()));
    }
}
