package dk.betroet.office.budget.table;

import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.Uploads;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.Tone;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** A paper on its way in: chosen, read, asked about, and only then kept. */
@Controller
@RequestMapping("/u/{slug}/budgets/import")
class ImportTablePage {

    private static final String ACCEPTED = ".xlsx,.csv,.txt,.pdf";
    private static final int PASTED_MAX = 200_000;

    private final Database database;
    private final WritePath writePath;
    private final EvidenceStore evidence;
    private final BudgetTables tables;
    private final PaperReading reading;
    private final Wording wording;
    private final Clock clock;

    ImportTablePage(Database database, WritePath writePath, EvidenceStore evidence,
            BudgetTables tables, PaperReading reading, Wording wording, Clock clock) {
        this.database = database;
        this.writePath = writePath;
        this.evidence = evidence;
        this.tables = tables;
        this.reading = reading;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String choose(Visit visit, @RequestParam(defaultValue = "") String table, Model model) {
        return form(visit, Map.of("table", table), null, model);
    }

    /** Takes the paper in; nothing but the paper itself is kept yet. */
    @PostMapping
    String take(Visit visit, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> typed, Model model) {
        allow(visit);
        String pasted = typed.getOrDefault("pasted", "");
        boolean chosen = file != null && !file.isEmpty();
        if (!chosen && pasted.isBlank()) {
            return form(visit, typed, "field_missing", model);
        }
        if (pasted.length() > PASTED_MAX || file != null
                && file.getSize() > EvidenceStore.SIZE_MAX) {
            return form(visit, typed, "file_too_large", model);
        }
        byte[] bytes = file != null && chosen ? Uploads.bytes(file)
                : pasted.getBytes(StandardCharsets.UTF_8);
        EvidenceStore.Received received = database.write(visit.tenant(), sql -> evidence.receive(
                writePath.context(visit.caller(), visit.unit().id(), sql), visit.unit().id(),
                bytes, FileKind.BUDGET));
        String name = file != null && chosen ? Uploads.name(file) : "";
        return switch (received) {
            case EvidenceStore.Received.Kept(var stored) -> "redirect:" + UriComponentsBuilder
                    .fromPath(visit.path("/budgets/import/" + stored.id().value()))
                    .queryParam("table", "{table}").queryParam("document", "{document}")
                    .encode().buildAndExpand(typed.getOrDefault("table", ""),
                            document(typed, name)).toUriString();
            case EvidenceStore.Received.Refused(String code) -> form(visit, typed, code, model);
        };
    }

    /** What the paper is called: as typed, else as its file. */
    private String document(Map<String, String> typed, String file) {
        String said = typed.getOrDefault("document", "").strip();
        String name = !said.isEmpty() ? said : !file.isEmpty() ? file
                : wording.current().key("budget.check.pasted.name");
        return name.length() <= 120 ? name : name.substring(0, 120);
    }

    /** What the paper holds and what is asked, before it is kept. */
    @GetMapping("/{file:[0-9a-f-]{36}}")
    String look(Visit visit, @PathVariable UUID file, @RequestParam Map<String, String> typed,
            Model model) {
        return show(visit, file, typed, List.of(), model);
    }

    @PostMapping("/{file:[0-9a-f-]{36}}")
    String keep(Visit visit, @PathVariable UUID file, @RequestParam Map<String, String> typed,
            Model model, RedirectAttributes redirect) {
        Paper paper = paper(visit, file, typed).orElseThrow(NotHere::new);
        Outcome outcome = writePath.submit(Ask.of(visit.caller(), visit.unit().id(),
                "budget.import-table", ImportForm.command(paper, file, typed),
                Scalars.typed(wording.current().formats())));
        return switch (outcome) {
            case Outcome.Done done -> {
                Said.next(redirect, wording.current(), NoticeView.of(Tone.GOOD,
                        Text.of("budget.import.kept")));
                yield "redirect:" + visit.path(BudgetDesk.page(done));
            }
            case Outcome.Refused(var refusals, _) -> show(visit, file, typed, refusals.stream()
                    .map(refusal -> Text.of("budget.import.wrong", refusal.toText(),
                            refusal.remedy())).toList(), model);
            case Outcome.Invalid(var errors) -> show(visit, file, typed, errors.stream()
                    .map(FieldError::toText).toList(), model);
            case Outcome.Waiting _, Outcome.Unknown _, Outcome.KeyReused _, Outcome.Answer _ ->
                    throw new NotHere();
        };
    }

    private Optional<Paper> paper(Visit visit, UUID file, Map<String, String> typed) {
        allow(visit);
        AccountsFile.Outcome outcome = database.read(visit.tenant(), sql -> reading.read(
                        sql, visit.unit().id(), file, typed.getOrDefault("document", "")))
                .orElseThrow(NotHere::new);
        return outcome instanceof AccountsFile.Read(var document)
                ? Paper.of(document, ImportForm.which(typed)) : Optional.empty();
    }

    private String show(Visit visit, UUID file, Map<String, String> typed, List<Text> wrongs,
            Model model) {
        Optional<Paper> paper = paper(visit, file, typed);
        PageView page = PageView.titled(Text.of("budget.import.title"))
                .withLead(Text.of("budget.import.lead"))
                .below(LinkView.to(visit.path("/budgets"), Text.of("budget.tables.title")),
                        LinkView.to(visit.path("/budgets/import"),
                                Text.of("budget.import-table.title")));
        if (paper.isEmpty()) {
            model.addAttribute("page", page.withNotices(List.of(
                    NoticeView.of(Tone.BAD, Text.of("budget.import.no-table")))));
            model.addAttribute("tables", List.of());
            return "budget/import";
        }
        List<KeptTable> kept = database.read(visit.tenant(), sql ->
                tables.in(sql, visit.unit().id()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        ImportForm form = new ImportForm(paper.get(), kept, typed, wording.current(), today);
        String at = visit.path("/budgets/import/" + file);
        model.addAttribute("page", page.withNotices(form.notices()));
        model.addAttribute("tables", form.tables());
        model.addAttribute("others", form.others(at));
        model.addAttribute("form", new FormView(at, form.sections(),
                Text.of("budget.import-table.do"), LinkView.to(visit.path("/budgets"),
                        Text.of("platform.form.cancel")), wrongs, null, List.of()));
        return "budget/import";
    }

    private String form(Visit visit, Map<String, String> typed, @Nullable String wrong,
            Model model) {
        allow(visit);
        List<KeptTable> kept = database.read(visit.tenant(), sql ->
                tables.in(sql, visit.unit().id()));
        List<FieldView> fields = new ArrayList<>();
        if (!kept.isEmpty()) {
            fields.add(FieldView.of("table", FieldKind.SELECT,
                            Text.of("budget.import-table.table"))
                    .withHint(Text.of("budget.import-table.table.hint")).optional()
                    .withOptions(kept.stream().map(table -> OptionView.of(
                            table.id().toString(), Text.plain(table.title()))).toList())
                    .withValue(typed.getOrDefault("table", "")));
        }
        fields.add(FieldView.of("document", FieldKind.TEXT,
                        Text.of("budget.import-table.document"))
                .withHint(Text.of("budget.import-table.document.hint")).optional()
                .withValue(typed.getOrDefault("document", "")).withLimit("maxlength", "120"));
        fields.add(FieldView.of("file", FieldKind.FILE, Text.of("budget.import-table.file"))
                .withHint(Text.of("budget.import-table.file.hint")).optional()
                .withLimit("accept", ACCEPTED)
                .withError(wrong == null ? null : FieldError.of("file", wrong).toText()));
        fields.add(FieldView.of("pasted", FieldKind.LINES, Text.of("budget.check.pasted"))
                .withHint(Text.of("budget.check.pasted.hint")).optional()
                .withValue(typed.getOrDefault("pasted", "")));
        model.addAttribute("page", PageView.titled(Text.of("budget.import-table.title"))
                .withLead(Text.of("budget.import-table.lead"))
                .below(LinkView.to(visit.path("/budgets"), Text.of("budget.tables.title"))));
        model.addAttribute("tables", List.of());
        model.addAttribute("form", FormView.of(visit.path("/budgets/import"), fields,
                Text.of("budget.import.read")).withCancel(visit.path("/budgets")));
        return "budget/import";
    }

    private static void allow(Visit visit) {
        if (!visit.is(Role.EMPLOYEES)) {
            throw new NotHere();
        }
    }
}
