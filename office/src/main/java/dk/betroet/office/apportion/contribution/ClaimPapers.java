package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.apportion.contribution.Contribution.Claim;
import dk.betroet.office.apportion.contribution.Contribution.Part;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.document.PaperAnswer;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Claims and credit notes as they leave the house: PDF to read, OIOUBL to be read in. */
@Controller
class ClaimPapers {

    private final Database database;
    private final ContributorDesk desk;
    private final Contributions contributions;
    private final Contributors contributors;
    private final Letterhead letterhead;
    private final Papers papers;
    private final Wording wording;

    ClaimPapers(Database database, ContributorDesk desk, Contributions contributions,
            Contributors contributors, Letterhead letterhead, Papers papers, Wording wording) {
        this.database = database;
        this.desk = desk;
        this.contributions = contributions;
        this.contributors = contributors;
        this.letterhead = letterhead;
        this.papers = papers;
        this.wording = wording;
    }

    /** A claim with what it belongs to. */
    private record Found(
            Contribution contribution, Claim claim, Part part, long people, PaperView paper) {}

    @GetMapping("/u/{slug}/claims/{claim}/paper")
    ResponseEntity<byte[]> paper(Visit visit, @PathVariable UUID claim) {
        return pdf(found(visit, claim, false), false);
    }

    @GetMapping("/u/{slug}/claims/{claim}/credit-paper")
    ResponseEntity<byte[]> creditPaper(Visit visit, @PathVariable UUID claim) {
        return pdf(found(visit, claim, true), true);
    }

    @GetMapping("/u/{slug}/claims/{claim}/oioubl")
    ResponseEntity<byte[]> oioubl(Visit visit, @PathVariable UUID claim) {
        return xml(visit, claim, false);
    }

    @GetMapping("/u/{slug}/claims/{claim}/credit-oioubl")
    ResponseEntity<byte[]> creditOioubl(Visit visit, @PathVariable UUID claim) {
        return xml(visit, claim, true);
    }

    private Found found(Visit visit, UUID id, boolean credit) {
        return database.write(visit.tenant(), sql -> {
            Claim claim = contributions.claim(sql, visit.unit().id(), id)
                    .filter(one -> desk.maySee(visit, sql, one.code()))
                    .filter(one -> !credit || one.creditNumber() != null)
                    .orElseThrow(NotHere::new);
            desk.note(visit, sql, contributors.ofCode(sql, visit.unit().id(), claim.code()),
                    "claim");
            Contribution of = contributions.find(
                    sql, visit.unit().id(), claim.contribution()).orElseThrow();
            List<Part> parts = contributions.parts(sql, of.id());
            Part part = parts.stream().filter(one -> one.code().equals(claim.code()))
                    .findFirst().orElseThrow();
            PaperView paper = letterhead.of(sql, visit.unit().id(), title(claim, credit),
                    ContributionViews.title(of), credit && claim.creditedOn() != null
                            ? claim.creditedOn() : claim.issuedOn(),
                    Integer.toString(number(claim, credit)), null);
            return new Found(of, claim, part,
                    parts.stream().mapToLong(Part::people).sum(), paper);
        });
    }

    private static int number(Claim claim, boolean credit) {
        Integer number = claim.creditNumber();
        return credit && number != null ? number : claim.number();
    }

    private static Text title(Claim claim, boolean credit) {
        return Text.of(credit ? "apportion.claim.credit-title" : "apportion.claim.title",
                Integer.toString(number(claim, credit)));
    }

    private static Text what(Found found) {
        return Text.of("apportion.claim.what", found.contribution().title(),
                Integer.toString(found.contribution().year()), found.claim().instalment(),
                found.contribution().instalments());
    }

    private ClaimDocument document(Found found, boolean credit, Words words) {
        Claim claim = found.claim();
        Contribution of = found.contribution();
        return new ClaimDocument(credit, number(claim, credit), credit ? claim.number() : null,
                found.paper().made(), credit ? null : claim.dueOn(),
                new ClaimDocument.Sender(String.valueOf(found.paper().place()), of.senderCvr()),
                new ClaimDocument.Recipient(found.part().name(), found.part().gln(),
                        found.part().cvr(), found.part().reference()),
                words.say(what(found)), credit ? claim.credited() : claim.amount(),
                of.vatReason(), of.vat().equals("standard"));
    }

    private ResponseEntity<byte[]> xml(Visit visit, UUID claim, boolean credit) {
        Found found = found(visit, claim, credit);
        if (!found.part().addressed()) {
            throw new NotHere();
        }
        byte[] xml = Oioubl.of(document(found, credit, wording.current()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(number(found.claim(), credit) + ".xml").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(xml);
    }

    private ResponseEntity<byte[]> pdf(Found found, boolean credit) {
        Words words = wording.current();
        Claim claim = found.claim();
        ClaimDocument document = document(found, credit, words);
        FactsView facts = FactsView.none()
                .with(Text.of("apportion.claim.to"), Cell.of(found.part().name()))
                .with(Text.of("apportion.claim.gln"), said(found.part().gln()))
                .with(Text.of("apportion.claim.cvr"), said(found.part().cvr()))
                .with(Text.of("apportion.claim.reference"), said(found.part().reference()))
                .with(Text.of("apportion.contributions.what"), Cell.of(what(found)));
        if (credit) {
            facts = facts.with(Text.of("apportion.credit-claim.reason"),
                    Cell.of(String.valueOf(claim.creditReason())));
        } else {
            facts = facts.with(Text.of("apportion.contributions.due"), Cell.of(claim.dueOn()));
            if (claim.setOff().isPositive()) {
                facts = facts.with(Text.of("apportion.claim.set-off"), Cell.of(claim.setOff()));
            }
        }
        if (document.taxed()) {
            facts = facts.with(Text.of("apportion.contributions.amount"),
                    Cell.of(document.amount()))
                    .with(Text.of("apportion.claim.tax"), Cell.of(document.tax()));
        }
        Money all = document.amount().plus(document.tax());
        facts = facts.with(Text.of(credit ? "apportion.claim.taken-back"
                : "apportion.claim.to-pay"), Cell.of(all))
                .with(Text.of("apportion.decide-contribution.vat"),
                        Cell.of(found.contribution().vatReason()));
        Text lead = credit ? Text.of("apportion.claim.credits", Integer.toString(claim.number()))
                : Text.of("apportion.claim.proof", found.part().people(), found.people(),
                        found.contribution().total(), found.part().amount());
        byte[] pdf = papers.pdf("paper/claim", words.language(), found.paper(),
                Map.of("facts", facts, "lead", lead));
        return PaperAnswer.of(pdf, number(claim, credit) + ".pdf");
    }

    private static Cell said(String text) {
        return text.isEmpty() ? Cell.nothing() : Cell.of(text);
    }
}
