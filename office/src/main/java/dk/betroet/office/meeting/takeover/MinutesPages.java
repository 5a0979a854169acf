package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.minutes.write.Texts;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.Uploads;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.SectionView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Minutes from before: read in, listed, and one of them beside its source with what is still to be
 * looked at. What a part holds is said in the forms of the operations.
 */
@Controller
@RequestMapping("/u/{slug}/minutes")
class MinutesPages {

    private static final String ACCEPTED = ".txt,.pdf,.docx,.html,.htm,.json,.xml";
    private static final int PASTED_MAX = 200_000;
    private static final int NAME_MAX = 120;
    private static final int ORDER = 334;
    private static final String ANSWER = "answer-";

    private final Database database;
    private final WritePath writePath;
    private final EvidenceStore evidence;
    private final MinutesPapers papers;
    private final MeetingDesk desk;
    private final Persons persons;
    private final Wording wording;

    MinutesPages(Database database, WritePath writePath, EvidenceStore evidence,
            MinutesPapers papers, MeetingDesk desk, Persons persons, Wording wording) {
        this.database = database;
        this.writePath = writePath;
        this.evidence = evidence;
        this.papers = papers;
        this.desk = desk;
        this.persons = persons;
        this.wording = wording;
    }

    /** The way to it, for a secretariat. */
    @Component
    static class MinutesPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            boolean there = SecretariatWork.KINDS.contains(visit.unit().kind())
                    && visit.is(Role.EMPLOYEES);
            return there ? List.of(Item.of(ORDER, "minutes.read.title", visit.path("/minutes")))
                    : List.of();
        }
    }

    @GetMapping
    String list(Visit visit, Model model) {
        return list(visit, "", null, model);
    }

    /** Reads a paper in; one that was read in before is found again. */
    @PostMapping
    String take(Visit visit, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted, Model model,
            RedirectAttributes redirect) {
        allow(visit);
        boolean chosen = file != null && !file.isEmpty();
        if (!chosen && pasted.isBlank()) {
            return list(visit, pasted, Text.of("minutes.read.nothing"), model);
        }
        if (pasted.length() > PASTED_MAX
                || file != null && file.getSize() > EvidenceStore.SIZE_MAX) {
            return list(visit, "", Text.of("minutes.read.too-much"), model);
        }
        byte[] bytes = file != null && chosen ? Uploads.bytes(file)
                : pasted.getBytes(StandardCharsets.UTF_8);
        Optional<UUID> known = database.read(visit.tenant(), sql ->
                papers.known(sql, visit.unit().id(), Sha256.hash(bytes)));
        if (known.isPresent()) {
            Said.next(redirect, wording.current(),
                    NoticeView.of(Tone.INFO, Text.of("minutes.read.before")));
            return "redirect:" + visit.path("/minutes/" + known.get());
        }
        String name = file != null && chosen ? Uploads.name(file)
                : pasted.strip().lines().findFirst().orElseThrow().replaceAll("\\p{Cntrl}", " ");
        return switch (kept(visit, bytes)) {
            case EvidenceStore.Received.Kept(var stored) -> read(visit, Map.of("document",
                    name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX), "file",
                    stored.id().value().toString(), "date", desk.today().toString()), pasted,
                    model);
            case EvidenceStore.Received.Refused(String code) -> list(visit, pasted,
                    FieldError.of("file", code).toText(), model);
        };
    }

    private EvidenceStore.Received kept(Visit visit, byte[] bytes) {
        return database.write(visit.tenant(), sql -> evidence.receive(
                writePath.context(visit.caller(), visit.unit().id(), sql), visit.unit().id(),
                bytes, FileKind.MINUTES));
    }

    private String read(Visit visit, Map<String, String> command, String pasted, Model model) {
        Outcome outcome = submit(visit, "meeting.import-minutes", command);
        return outcome instanceof Outcome.Done done
                ? "redirect:" + visit.path("/minutes/" + done.result().get("minutes"))
                : list(visit, pasted, wrongs(outcome).getFirst(), model);
    }

    private Outcome submit(Visit visit, String operation, Map<String, ?> command) {
        return writePath.submit(Ask.of(visit.caller(), visit.unit().id(), operation, command,
                Scalars.PLAIN));
    }

    private static List<Text> wrongs(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var refusals, _) -> refusals.stream()
                    .map(refusal -> Text.of("budget.import.wrong", refusal.toText(),
                            refusal.remedy())).toList();
            case Outcome.Invalid(var errors) -> errors.stream().map(FieldError::toText).toList();
            default -> throw MeetingDesk.nothing();
        };
    }

    private String list(Visit visit, String pasted, @Nullable Text wrong, Model model) {
        allow(visit);
        FieldView file = FieldView.of("file", FieldKind.FILE, Text.of("minutes.read.file"))
                .withHint(Text.of("minutes.read.file.hint")).optional()
                .withLimit("accept", ACCEPTED).withError(wrong);
        FieldView text = FieldView.of("pasted", FieldKind.LINES, Text.of("minutes.read.pasted"))
                .withHint(Text.of("minutes.read.pasted.hint")).optional().withValue(pasted);
        List<MinutesPaper> all = database.read(visit.tenant(), sql ->
                papers.seen(sql, visit.caller(), visit.unit().id(), desk.today()));
        model.addAttribute("page", PageView.titled(Text.of("minutes.read.title"))
                .withLead(Text.of("minutes.read.lead")));
        model.addAttribute("tables", all.isEmpty() ? List.of()
                : List.of(PaperViews.list(visit, all)));
        model.addAttribute("form", FormView.of(visit.path("/minutes"), List.of(file, text),
                Text.of("minutes.read.do")));
        return "minutes/read";
    }

    @GetMapping("/{paper:[0-9a-f-]{36}}")
    String show(Visit visit, @PathVariable UUID paper, Model model) {
        return show(visit, paper, List.of(), model);
    }

    /** What somebody has looked at of a paper: what is not said to be wrong is right. */
    @PostMapping("/{paper:[0-9a-f-]{36}}")
    String answer(Visit visit, @PathVariable UUID paper,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(required = false) @Nullable List<String> wrong,
            @RequestParam Map<String, String> typed, Model model) {
        allow(visit);
        Set<String> rejected = wrong == null ? Set.of() : Set.copyOf(wrong);
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("minutes", paper.toString());
        command.put("date", desk.today().toString());
        command.put("findings", Arrays.stream(shown.split(" ")).filter(key -> !key.isBlank())
                .map(key -> Map.of("key", key, "found", rejected.contains(key)
                        ? MinutesPapers.WRONG : MinutesPapers.RIGHT)).toList());
        command.put("questions", typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ANSWER) && !entry.getValue().isBlank())
                .map(entry -> Map.of("key", entry.getKey().substring(ANSWER.length()), "answer",
                        entry.getValue())).toList());
        Outcome outcome = submit(visit, "meeting.review-minutes", command);
        return outcome instanceof Outcome.Done ? "redirect:" + visit.path("/minutes/" + paper)
                : show(visit, paper, wrongs(outcome), model);
    }

    /** A paper as far as it has been looked over. */
    private record Shown(MinutesPaper paper, Review review) {}

    private Optional<Shown> find(Visit visit, UUID id) {
        return database.read(visit.tenant(), sql -> papers.find(sql, visit.unit().id(), id)
                .filter(paper -> papers.opens(
                        writePath.context(visit.caller(), visit.unit().id(), sql), id))
                .flatMap(paper -> papers.review(sql, visit.unit().id(), paper)
                        .map(review -> new Shown(paper, review))));
    }

    /** That a paper was dropped, when it was. */
    private Optional<NoticeView> dropped(Visit visit, UUID id) {
        return database.read(visit.tenant(), sql -> papers.find(sql, visit.unit().id(), id)
                .flatMap(paper -> Optional.ofNullable(paper.dropped()))
                .map(one -> PaperViews.dropped(one, persons.names(sql, List.of(one.by()))
                        .getOrDefault(one.by(), "–"))));
    }

    private String show(Visit visit, UUID id, List<Text> wrongs, Model model) {
        if (!visit.is(Role.EMPLOYEES) && !visit.is(Role.AUDITORS)) {
            throw MeetingDesk.nothing();
        }
        Optional<NoticeView> dropped = dropped(visit, id);
        if (dropped.isPresent()) {
            model.addAttribute("page", PageView.titled(Text.of("minutes.papers.dropped"))
                    .below(LinkView.to(visit.path("/minutes"), Text.of("minutes.read.title")))
                    .withNotices(List.of(dropped.get())));
            model.addAttribute("tables", List.of());
            return "minutes/read";
        }
        Shown shown = find(visit, id).orElseThrow(MeetingDesk::nothing);
        Review review = shown.review();
        DrawnMinutes drawn = new DrawnMinutes(review.document(),
                Texts.in(wording.current().language().toLocale()));
        List<TableView> tables = new ArrayList<>();
        tables.add(PaperViews.parts(visit, shown.paper(), review));
        PaperViews.besides(review).ifPresent(tables::add);
        tables.addAll(drawn.pieces());
        model.addAttribute("tables", tables);
        model.addAttribute("source", drawn.source());
        PageView page = PageView.titled(Text.plain(shown.paper().name()))
                .below(LinkView.to(visit.path("/minutes"), Text.of("minutes.read.title")))
                .withNotices(Stream.concat(wrongs.stream().map(text ->
                        NoticeView.of(Tone.BAD, text)),
                        PaperViews.notices(visit, shown.paper(), review).stream()).toList());
        boolean ready = !shown.paper().isTaken() && review.unsaid().isEmpty();
        model.addAttribute("page", page.withActions(new MeetingDesk.Actions(visit)
                .with(ready && visit.is(Role.LEADERS), "take-over-minutes", "?minutes=" + id)
                .with(!shown.paper().isTaken() && visit.is(Role.EMPLOYEES), "drop-minutes",
                        "?minutes=" + id)
                .links()));
        if (!shown.paper().isTaken() && visit.is(Role.EMPLOYEES)) {
            form(visit, id, review, drawn).ifPresent(form ->
                    model.addAttribute("form", form));
        }
        return "minutes/read";
    }

    private static Optional<FormView> form(
            Visit visit, UUID id, Review review, DrawnMinutes drawn) {
        List<SectionView> sections = Stream.of(
                new SectionView(Text.of("minutes.read.repairs"),
                        Text.of("minutes.read.repairs.why"), drawn.toLookAt(review.open())),
                new SectionView(Text.of("minutes.read.questions"), null,
                        drawn.toAnswer(review.askedAlone())))
                .filter(section -> !section.fields().isEmpty()).toList();
        return sections.isEmpty() ? Optional.empty() : Optional.of(new FormView(
                visit.path("/minutes/" + id), sections, Text.of("minutes.read.looked"), null,
                List.of(), null, List.of()));
    }

    private static void allow(Visit visit) {
        if (!visit.is(Role.EMPLOYEES)) {
            throw MeetingDesk.nothing();
        }
    }
}
