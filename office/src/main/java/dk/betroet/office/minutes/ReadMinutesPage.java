package dk.betroet.office.minutes;

import dk.betroet.minutes.MinutesFile;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.write.Texts;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.people.Role;
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
import dk.betroet.office.platform.web.view.Tone;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Minutes, agendas and case sheets, read while one waits and looked over beside their source. A
 * small file travels with the form, so that it can be read again after a repair was rejected.
 */
@Controller
@RequestMapping("/u/{slug}/minutes")
class ReadMinutesPage {

    private static final String VIEW = "minutes/read";
    private static final String ACCEPTED = ".txt,.pdf,.docx,.html,.htm,.json,.xml";
    private static final String SECRETARIAT = "secretariat";
    private static final int PASTED_MAX = 200_000;
    private static final int ORDER = 334;

    /** The most bytes that travel with the form; what is larger is chosen again. */
    private static final int CARRIED_MAX = 600_000;

    private final Wording wording;

    ReadMinutesPage(Wording wording) {
        this.wording = wording;
    }

    /** The way to it, for a secretariat. */
    @Component
    static class MinutesPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            boolean there = visit.unit().kind().equals(SECRETARIAT) && visit.is(Role.EMPLOYEES);
            return there ? List.of(Item.of(ORDER, "minutes.read.place", visit.path("/minutes")))
                    : List.of();
        }
    }

    /**
     * What was sent: a file, a file that came along from the time before, or words.
     *
     * @param carried the file's bytes, for the next time; empty for words, and for a large file
     */
    private record Given(String name, byte[] bytes, String carried, String pasted) {}

    @GetMapping
    String choose(Visit visit, Model model) {
        allow(visit);
        return page(visit, new Given("", new byte[0], "", ""), null, List.of(), List.of(), model);
    }

    /** Reads what was chosen or pasted, without the repairs that were rejected. */
    @PostMapping
    String read(Visit visit, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String carried,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(required = false) @Nullable List<String> reject, Model model) {
        allow(visit);
        boolean chosen = file != null && !file.isEmpty();
        if (pasted.length() > PASTED_MAX
                || file != null && file.getSize() > EvidenceStore.SIZE_MAX) {
            return page(visit, new Given("", new byte[0], "", ""),
                    Text.of("minutes.read.too-much"), List.of(), List.of(), model);
        }
        Optional<Given> given = file != null && chosen ? Optional.of(chosen(file))
                : given(carried, name, pasted);
        if (given.isEmpty()) {
            return page(visit, new Given("", new byte[0], "", pasted),
                    Text.of("minutes.read.nothing"), List.of(), List.of(), model);
        }
        List<String> keys = chosen || reject == null ? List.of() : reject;
        return switch (MinutesFile.read(given.get().name(), given.get().bytes(),
                new HashSet<>(keys))) {
            case MinutesFile.Refused _ -> page(visit, new Given("", new byte[0], "", pasted), null,
                    List.of(NoticeView.of(Tone.BAD, Text.of("minutes.read.refused",
                            given.get().name()))), List.of(), model);
            case MinutesFile.Read(Document document) -> drawn(visit, given.get(), document, keys,
                    model);
        };
    }

    private static Given chosen(MultipartFile file) {
        byte[] bytes = Uploads.bytes(file);
        return new Given(Uploads.name(file), bytes, bytes.length > CARRIED_MAX ? ""
                : Base64.getEncoder().encodeToString(bytes), "");
    }

    private Optional<Given> given(String carried, String name, String pasted) {
        if (!pasted.isBlank()) {
            return Optional.of(new Given(wording.current().key("minutes.read.pasted.name"),
                    pasted.getBytes(StandardCharsets.UTF_8), "", pasted));
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(carried);
            return bytes.length == 0 ? Optional.empty() : Optional.of(new Given(
                    name.length() <= 80 ? name : name.substring(0, 80), bytes, carried, ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String drawn(Visit visit, Given given, Document document, List<String> rejected,
            Model model) {
        Texts texts = Texts.in(wording.current().language().toLocale());
        DrawnMinutes drawn = new DrawnMinutes(document, texts);
        model.addAttribute("tables", drawn.tables());
        model.addAttribute("source", drawn.source());
        List<NoticeView> notices = List.of(new NoticeView(Tone.ATTENTION,
                Text.of("minutes.read.found", texts.word("kind." + document.kind().id()),
                        (long) document.matters().size()),
                Text.of("minutes.read.open", (long) document.findings().size(),
                        (long) document.questions().size()), null));
        List<FieldView> repairs = given.carried().isEmpty() && given.pasted().isEmpty()
                ? List.of() : drawn.repairs(rejected);
        return page(visit, given, null, notices, repairs, model);
    }

    private String page(Visit visit, Given given, @Nullable Text wrong, List<NoticeView> notices,
            List<FieldView> repairs, Model model) {
        FieldView file = FieldView.of("file", FieldKind.FILE, Text.of("minutes.read.file"))
                .withHint(Text.of("minutes.read.file.hint")).optional()
                .withLimit("accept", ACCEPTED).withError(wrong);
        FieldView text = FieldView.of("pasted", FieldKind.LINES, Text.of("minutes.read.pasted"))
                .withHint(Text.of("minutes.read.pasted.hint")).optional()
                .withValue(given.pasted());
        List<SectionView> sections = new ArrayList<>();
        if (!repairs.isEmpty()) {
            sections.add(new SectionView(Text.of("minutes.read.repairs"),
                    Text.of("minutes.read.repairs.why"), repairs));
        }
        sections.add(new SectionView(repairs.isEmpty() ? null : Text.of("minutes.read.other"),
                null, List.of(file, text, FieldView.hidden("carried", given.carried()),
                        FieldView.hidden("name", given.name()))));
        model.addAttribute("page", PageView.titled(Text.of("minutes.read.title"))
                .withLead(Text.of("minutes.read.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())))
                .withNotices(notices));
        model.addAttribute("form", new FormView(visit.path("/minutes"), sections,
                Text.of(repairs.isEmpty() ? "minutes.read.do" : "minutes.read.again"), null,
                List.of(), null, List.of()));
        return VIEW;
    }

    private static void allow(Visit visit) {
        if (!visit.is(Role.EMPLOYEES)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
