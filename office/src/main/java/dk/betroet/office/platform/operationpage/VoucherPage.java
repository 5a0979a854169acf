package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.CarriedOutOn;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.document.PaperAnswer;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of anything that stands in the book, on the screen and as a paper to hand over. */
@Controller
class VoucherPage {

    private final Vouchers vouchers;
    private final VoucherViews views;
    private final Papers papers;
    private final Letterhead letterhead;
    private final PaperOfActPage paperOfAct;
    private final CarriedOutOn carriedOut;
    private final Database database;
    private final Wording wording;

    VoucherPage(Vouchers vouchers, VoucherViews views, Papers papers,
            PaperOfActPage paperOfAct, CarriedOutOn carriedOut, Letterhead letterhead,
            Database database, Wording wording) {
        this.vouchers = vouchers;
        this.views = views;
        this.papers = papers;
        this.letterhead = letterhead;
        this.paperOfAct = paperOfAct;
        this.carriedOut = carriedOut;
        this.database = database;
        this.wording = wording;
    }

    @GetMapping("/u/{slug}/vouchers/{fact:[0-9a-f-]{36}}")
    String show(Visit visit, @PathVariable UUID fact, Model model) {
        Voucher voucher = voucher(visit, fact);
        model.addAttribute("page", PageView.titled(views.title(voucher.fact()))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())))
                .withNotices(voucher.reversedBy() != null ? List.of() : warnings(visit, fact))
                .withActions(prints(visit, voucher)));
        model.addAllAttributes(views.model(visit, voucher, wording.current()));
        return "operation/receipt";
    }

    private List<NoticeView> warnings(Visit visit, UUID fact) {
        return database.read(visit.tenant(), sql -> carriedOut.warnings(
                sql, visit, carriedOut.of(sql, fact).stream().toList()));
    }

    private LinkView[] prints(Visit visit, Voucher voucher) {
        UUID fact = voucher.fact().id();
        Stream<LinkView> own = paperOfAct.of(voucher.fact().operation())
                .filter(_ -> voucher.command().isPresent())
                .map(paper -> LinkView.to(visit.path("/papers/" + fact + ".pdf"), paper.title()))
                .stream();
        return Stream.concat(own, Stream.of(LinkView.to(
                visit.path("/vouchers/" + fact + ".pdf"), Text.of("operation.voucher.print"))))
                .toArray(LinkView[]::new);
    }

    @GetMapping("/u/{slug}/vouchers/{fact:[0-9a-f-]{36}}.pdf")
    ResponseEntity<byte[]> print(Visit visit, @PathVariable UUID fact) {
        Voucher voucher = voucher(visit, fact);
        Words words = wording.current();
        String number = Long.toString(voucher.fact().voucher().orElse(voucher.fact().sequence()));
        LocalDate made = LocalDate.ofInstant(voucher.fact().recordedAt(), Formats.ZONE);
        PaperView paper = database.read(visit.tenant(), sql -> letterhead.of(sql,
                visit.unit().id(), views.title(voucher.fact()), null, made, number,
                voucher.fact().hash().toString()));
        byte[] pdf = papers.pdf("operation/receipt-paper", words.language(), paper,
                views.model(visit, voucher, words));
        return PaperAnswer.of(pdf, "bilag-" + number + ".pdf");
    }

    private Voucher voucher(Visit visit, UUID fact) {
        return vouchers.find(visit, fact)
                .orElseThrow(NotHere::new);
    }
}
