package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.document.PaperAnswer;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.document.SignatureLine;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of acts as PDF, in the language of whoever asks, signed as the act was signed. */
@Controller
class PaperOfActPage {

    private final Vouchers vouchers;
    private final List<PaperOfAct> known;
    private final Letterhead letterhead;
    private final Papers papers;
    private final Database database;
    private final Wording wording;

    PaperOfActPage(Vouchers vouchers, List<PaperOfAct> known, Letterhead letterhead,
            Papers papers, Database database, Wording wording) {
        this.vouchers = vouchers;
        this.known = List.copyOf(known);
        this.letterhead = letterhead;
        this.papers = papers;
        this.database = database;
        this.wording = wording;
    }

    /** The paper that comes of an operation, if one does. */
    Optional<PaperOfAct> of(String operation) {
        return known.stream().filter(one -> one.operations().contains(operation)).findFirst();
    }

    @GetMapping("/u/{slug}/papers/{fact:[0-9a-f-]{36}}.pdf")
    ResponseEntity<byte[]> print(Visit visit, @PathVariable UUID fact) {
        Voucher voucher = vouchers.find(visit, fact)
                .filter(found -> found.command().isPresent())
                .orElseThrow(NotHere::new);
        PaperOfAct paper = of(voucher.fact().operation())
                .orElseThrow(NotHere::new);
        Words words = wording.current();
        CommandView asked = voucher.command().orElseThrow();
        byte[] pdf = papers.pdf("paper/act", words.language(), head(visit, voucher, paper),
                Map.of("lead", paper.lead(), "facts", asked.facts(), "tables", asked.tables(),
                        "terms", paper.terms(), "lines", lines(voucher, words)));
        return PaperAnswer.of(pdf, paper.file() + "-" + voucher.fact().sequence() + ".pdf");
    }

    private PaperView head(Visit visit, Voucher voucher, PaperOfAct paper) {
        LocalDate made = LocalDate.ofInstant(voucher.fact().recordedAt(), Formats.ZONE);
        UUID resident = voucher.resident();
        Text whom = resident == null ? null
                : Text.plain(voucher.names().getOrDefault(resident, "—"));
        return database.read(visit.tenant(), sql -> letterhead.of(sql, visit.unit().id(),
                paper.title(), whom, made, Long.toString(voucher.fact().sequence()),
                voucher.fact().hash().toString()));
    }

    private static List<SignatureLine> lines(Voucher voucher, Words words) {
        SupplyWords terms = new SupplyWords(words, dk.betroet.rules.Words.vocabulary());
        return voucher.signatures().stream()
                .map(signed -> new SignatureLine(
                        voucher.names().getOrDefault(signed.person(), "—"),
                        Text.plain(terms.word("capacity", signed.capacity())), null, signed.at()))
                .toList();
    }
}
