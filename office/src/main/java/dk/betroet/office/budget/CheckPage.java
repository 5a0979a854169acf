package dk.betroet.office.budget;

import dk.betroet.accounts.check.Checks;
import dk.betroet.accounts.check.Report;
import dk.betroet.accounts.check.Texts;
import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.accounts.table.Document;
import dk.betroet.office.budget.table.BudgetDesk;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.Uploads;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Papers with budgets and accounts, read and checked while one waits; none of it is kept. */
@Controller
@RequestMapping("/u/{slug}/budgets/check")
class CheckPage {

    private static final String VIEW = "frame/tables";
    private static final String ACCEPTED = ".xlsx,.csv,.txt,.pdf";
    private static final int FILES_MAX = 5;
    private static final int PASTED_MAX = 200_000;
    private static final int ORDER = 520;

    private final Wording wording;

    CheckPage(Wording wording) {
        this.wording = wording;
    }

    /** The way to it, for those who answer for accounts or look over them. */
    @Component
    static class CheckPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.is(BudgetDesk.CHECKERS) ? List.of(Item.of(ORDER, "budget.check.place",
                    visit.path("/budgets/check"))) : List.of();
        }
    }

    @GetMapping
    String choose(Visit visit, Model model) {
        return form(visit, "", null, List.of(), List.of(), model);
    }

    /** Reads and checks what was chosen or pasted. */
    @PostMapping
    String check(Visit visit, @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String pasted, Model model) {
        allow(visit);
        List<MultipartFile> chosen = files == null ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (chosen.isEmpty() && pasted.isBlank()) {
            return form(visit, pasted, Text.of("budget.check.nothing"), List.of(), List.of(),
                    model);
        }
        if (chosen.size() > FILES_MAX || pasted.length() > PASTED_MAX
                || chosen.stream().anyMatch(file -> file.getSize() > EvidenceStore.SIZE_MAX)) {
            return form(visit, pasted, Text.of("budget.check.too-much"), List.of(), List.of(),
                    model);
        }
        List<Document> documents = new ArrayList<>();
        List<NoticeView> notices = new ArrayList<>();
        for (MultipartFile file : chosen) {
            String name = Uploads.name(file);
            read(name, AccountsFile.read(name, Uploads.bytes(file)), documents, notices);
        }
        if (!pasted.isBlank()) {
            String name = wording.current().key("budget.check.pasted.name");
            read(name, AccountsFile.text(name, pasted), documents, notices);
        }
        Report report = Checks.run(documents);
        Texts texts = Texts.in(wording.current().language().toLocale());
        notices.addFirst(summary(report));
        List<TableView> tables = new ArrayList<>();
        Drawn drawn = new Drawn(report, texts);
        drawn.findings().ifPresent(tables::add);
        documents.forEach(document -> {
            document.tables().forEach(table -> tables.add(drawn.table(table)));
            drawn.questions(document).ifPresent(tables::add);
        });
        return form(visit, pasted, null, notices, tables, model);
    }

    private static NoticeView summary(Report report) {
        Tone tone = report.findings().isEmpty() ? Tone.GOOD : Tone.ATTENTION;
        return new NoticeView(tone, Text.of("budget.check.found",
                (long) report.findings().size()), Text.of("budget.check.tried",
                        (long) report.tried(), (long) report.held()), null);
    }

    private static void read(String name, AccountsFile.Outcome outcome, List<Document> documents,
            List<NoticeView> notices) {
        switch (outcome) {
            case AccountsFile.Read(Document document) -> documents.add(document);
            case AccountsFile.Refused _ -> notices.add(
                    NoticeView.of(Tone.BAD, Text.of("budget.check.refused", name)));
        }
    }

    private String form(Visit visit, String pasted, @Nullable Text wrong,
            List<NoticeView> notices, List<TableView> tables, Model model) {
        allow(visit);
        FieldView files = FieldView.of("files", FieldKind.FILE, Text.of("budget.check.files"))
                .withHint(Text.of("budget.check.files.hint")).optional()
                .withLimit("accept", ACCEPTED).withLimit("multiple", "multiple")
                .withError(wrong);
        FieldView text = FieldView.of("pasted", FieldKind.LINES, Text.of("budget.check.pasted"))
                .withHint(Text.of("budget.check.pasted.hint")).optional().withValue(pasted);
        model.addAttribute("page", PageView.titled(Text.of("budget.check.title"))
                .withLead(Text.of("budget.check.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())))
                .withNotices(notices));
        model.addAttribute("tables", tables);
        model.addAttribute("form", FormView.of(visit.path("/budgets/check"),
                List.of(files, text), Text.of("budget.check.do")));
        return VIEW;
    }

    private static void allow(Visit visit) {
        if (!visit.is(BudgetDesk.CHECKERS)) {
            throw new NotHere();
        }
    }
}
