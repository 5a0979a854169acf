package dk.betroet.office.account.web;

import dk.betroet.office.account.bank.BankRows;
import dk.betroet.office.account.bank.ImportStatement;
import dk.betroet.office.account.bankfile.BankFile;
import dk.betroet.office.account.bankfile.BankFileError;
import dk.betroet.office.account.bankfile.BankFileTexts;
import dk.betroet.office.account.bankfile.BankLine;
import dk.betroet.office.account.bankfile.BankStatement;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.operationpage.Asking;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.Uploads;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/** A bank's file on its way in: chosen, read and shown, and only then accepted. */
@Controller
@RequestMapping("/u/{slug}/accounts/{place:[0-9a-f-]{36}}/import")
class ImportPage {

    private static final String VIEW = "frame/tables";
    private static final String ACCEPTED = ".csv,.txt,.xml,text/csv,application/xml";
    private static final int LINES_SHOWN = 200;

    private final Database database;
    private final WritePath writePath;
    private final BankRows rows;
    private final ImportStatement operation;
    private final EvidenceStore evidence;
    private final Asking asking;
    private final Readings readings;

    ImportPage(Database database, WritePath writePath, BankRows rows, ImportStatement operation,
            EvidenceStore evidence, Asking asking, Readings readings) {
        this.database = database;
        this.writePath = writePath;
        this.rows = rows;
        this.operation = operation;
        this.evidence = evidence;
        this.asking = asking;
        this.readings = readings;
    }

    @GetMapping
    String choose(Visit visit, @PathVariable UUID place, Model model) {
        return form(visit, account(visit, place), null, model);
    }

    /** Reads the file that was chosen; nothing but the file itself is kept yet. */
    @PostMapping(params = "!keep")
    String look(Visit visit, @PathVariable UUID place,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        BankRows.Account account = account(visit, place);
        if (file == null || file.isEmpty()) {
            return form(visit, account, "field_missing", model);
        }
        if (file.getSize() > EvidenceStore.SIZE_MAX) {
            return form(visit, account, "file_too_large", model);
        }
        EvidenceStore.Received received = database.write(visit.tenant(), sql -> evidence.receive(
                writePath.context(visit.caller(), visit.unit().id(), sql), account.key(),
                Uploads.bytes(file), FileKind.BANK_FILE));
        return switch (received) {
            case EvidenceStore.Received.Kept(var stored) -> "redirect:"
                    + path(visit, place) + "/" + stored.id().value();
            case EvidenceStore.Received.Refused(String code) ->
                    form(visit, account, code, model);
        };
    }

    /** What the file holds, before it is accepted. */
    @GetMapping("/{file:[0-9a-f-]{36}}")
    String show(Visit visit, @PathVariable UUID place, @PathVariable UUID file, Model model) {
        BankRows.Account account = account(visit, place);
        ImportStatement.Looked looked = database.read(visit.tenant(), sql -> {
            Context context = writePath.context(visit.caller(), visit.unit().id(), sql);
            return takes(context, file) ? operation.look(context, account, file)
                    : Optional.<ImportStatement.Looked>empty();
        }).orElseThrow(NotHere::new);
        readings.note(visit, account, "account.import");
        List<TableView> tables = new ArrayList<>();
        List<NoticeView> notices = new ArrayList<>();
        List<FieldView> fields = new ArrayList<>(List.of(
                FieldView.hidden("keep", file.toString())));
        switch (looked.result()) {
            case BankFile.Refused(List<BankFileError> errors) -> {
                notices.add(NoticeView.of(Tone.BAD,
                        Text.of("account.page.file-refused", (long) errors.size())));
                tables.add(errors(errors));
            }
            case BankFile.Read _ -> {
                looked.statements().forEach(statement -> {
                    tables.add(summary(statement));
                    tables.add(lines(statement));
                });
                looked.statements().stream().flatMap(one -> one.notes().stream()).distinct()
                        .forEach(note -> notices.add(
                                NoticeView.of(Tone.INFO, BankFileTexts.of(note))));
                fields.add(FieldView.of("through", FieldKind.DATE,
                                Text.of("account.import-statement.through"))
                        .withHint(Text.of("account.import-statement.through.hint")).optional());
                model.addAttribute("form", FormView.of(path(visit, place), fields,
                                Text.of("account.import-statement.do"))
                        .withCancel(visit.path("/accounts/" + place)));
            }
        }
        model.addAttribute("page", page(visit, account).withNotices(notices));
        model.addAttribute("tables", tables);
        return VIEW;
    }

    @PostMapping(params = "keep")
    String keep(Visit visit, @PathVariable UUID place, @RequestParam String keep,
            @RequestParam(defaultValue = "") String through, RedirectAttributes redirect) {
        account(visit, place);
        Map<String, Object> input = new LinkedHashMap<>(
                Map.of("place", place.toString(), "file", keep));
        if (!through.isBlank()) {
            input.put("through", through);
        }
        String back = keep.matches("[0-9a-f-]{36}")
                ? path(visit, place) + "/" + keep : path(visit, place);
        return asking.ask(visit, operation.name(), input,
                visit.path("/accounts/" + place + "/matching"), back, redirect);
    }

    private String form(Visit visit, BankRows.Account account, @Nullable String wrong,
            Model model) {
        FieldView file = FieldView
                .of("file", FieldKind.FILE, Text.of("account.import-statement.file"))
                .withHint(Text.of("account.import-statement.file.hint"))
                .withLimit("accept", ACCEPTED)
                .withError(wrong == null ? null : FieldError.of("file", wrong).toText());
        model.addAttribute("page", page(visit, account)
                .withLead(Text.of("account.import-statement.lead")));
        model.addAttribute("form", FormView.of(path(visit, account.place()), List.of(file),
                        Text.of("account.page.look"))
                .withCancel(visit.path("/accounts/" + account.place())));
        model.addAttribute("tables", List.of());
        return VIEW;
    }

    private PageView page(Visit visit, BankRows.Account account) {
        return PageView.titled(Text.of("account.import-statement.title")).below(
                LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                LinkView.to(visit.path("/accounts"), Text.of("account.page.accounts")),
                LinkView.to(visit.path("/accounts/" + account.place()),
                        Text.plain(account.name())));
    }

    private BankRows.Account account(Visit visit, UUID place) {
        if (!visit.is(Role.EMPLOYEES)) {
            throw new NotHere();
        }
        return database.read(visit.tenant(), sql -> rows.account(sql, visit.unit().id(), place))
                .orElseThrow(NotHere::new);
    }

    private static boolean takes(Context context, UUID file) {
        return context.sql().sql("""
                select media_type from evidence where unit_id = ? and evidence_id = ?""")
                .params(context.unit(), file)
                .query(String.class)
                .optional()
                .filter(type -> FileKind.ofMediaType(type).isTakenIn(FileKind.BANK_FILE))
                .isPresent();
    }

    private static TableView errors(List<BankFileError> errors) {
        return new TableView(Text.of("account.page.faults"),
                List.of(ColumnView.of("where", Text.of("account.page.where")),
                        ColumnView.of("what", Text.of("account.page.fault")),
                        ColumnView.of("remedy", Text.of("account.page.remedy"))),
                errors.stream().map(error -> RowView.of(Cell.of(BankFileTexts.where(error)),
                        Cell.of(BankFileTexts.of(error)),
                        Cell.of(BankFileTexts.remedy(error)))).toList(),
                null);
    }

    private static TableView summary(BankStatement statement) {
        return new TableView(
                Text.of("account.page.read", statement.from(), statement.to()),
                List.of(ColumnView.of("account", Text.of("account.page.account")),
                        ColumnView.numeric("opening", Text.of("account.page.opening")),
                        ColumnView.numeric("lines", Text.of("account.page.lines")),
                        ColumnView.numeric("closing", Text.of("account.page.closing"))),
                List.of(RowView.of(
                        Cell.of(statement.account() == null ? "—" : statement.account().text()),
                        Cell.of(statement.opening()), Cell.of((long) statement.lines().size()),
                        Cell.of(statement.closing()))),
                null);
    }

    private static TableView lines(BankStatement statement) {
        return new TableView(
                Text.of("account.page.first-lines", (long) LINES_SHOWN),
                List.of(ColumnView.of("date", Text.of("account.sheet.date")),
                        ColumnView.of("text", Text.of("account.page.text")),
                        ColumnView.numeric("amount", Text.of("account.sheet.amount"))),
                statement.lines().stream().limit(LINES_SHOWN)
                        .map(line -> RowView.of(Cell.of(line.bookingDate()), Cell.of(said(line)),
                                Cell.of(line.amount()))).toList(),
                null);
    }

    /** What the bank wrote and with whom it was, on one line. */
    static String said(BankLine line) {
        String said = String.join(" · ", Stream
                .of(line.text(), line.counterparty().name())
                .filter(part -> !part.isBlank()).distinct().toList());
        return said.isEmpty() ? "—" : said;
    }

    private static String path(Visit visit, UUID place) {
        return visit.path("/accounts/" + place + "/import");
    }
}
