package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.access.Credentials;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.Uploads;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.SignatureParts;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletRequest;
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

/**
 * The page of a request that waits. Each thing that can be done about it is a small form; after the
 * last one that was missing, the receipt.
 */
@Controller
@RequestMapping("/u/{slug}/requests/{id:[0-9a-f-]{36}}")
class RequestPage {

    private final RequestDesk desk;
    private final RequestViews views;
    private final Credentials credentials;
    private final OnScreen onScreen;
    private final Labels labels;
    private final Verdicts verdicts;
    private final Wording wording;

    RequestPage(RequestDesk desk, RequestViews views, Credentials credentials, OnScreen onScreen,
            Labels labels, Verdicts verdicts, Wording wording) {
        this.desk = desk;
        this.views = views;
        this.credentials = credentials;
        this.onScreen = onScreen;
        this.labels = labels;
        this.verdicts = verdicts;
        this.wording = wording;
    }

    @GetMapping
    String open(Visit visit, @PathVariable UUID id, Model model) {
        return show(visit, id, Trouble.NONE, model);
    }

    @PostMapping("/" + RequestForms.SIGN)
    String sign(Visit visit, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return next(visit, id, RequestForms.SIGN, desk.sign(visit, id), Map.of(), model, redirect);
    }

    @PostMapping("/" + RequestForms.COLLEAGUE)
    String colleague(Visit visit, @PathVariable UUID id,
            @RequestParam(name = RequestForms.USER_NAME, defaultValue = "") String userName,
            @RequestParam(name = RequestForms.PASSWORD, defaultValue = "") String password,
            @RequestParam(name = RequestForms.CODE, defaultValue = "") String code,
            HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Map<String, List<String>> typed = Map.of(RequestForms.USER_NAME, List.of(userName));
        if (userName.isBlank() || password.isEmpty()) {
            String field = userName.isBlank() ? RequestForms.USER_NAME : RequestForms.PASSWORD;
            return show(visit, id, Trouble.at(RequestForms.COLLEAGUE, field,
                    Text.of("input.field_missing"), typed), model);
        }
        pending(visit, id);
        Credentials.Answer answer = credentials.confirm(visit.caller().authority(), userName,
                password, code, request.getRemoteAddr());
        return switch (answer) {
            case Credentials.Confirmed(UUID person, _) -> next(visit, id, RequestForms.COLLEAGUE,
                    desk.signHere(visit, id, person), typed, model, redirect);
            case Credentials.Refused(var reason) -> show(visit, id,
                    Trouble.with(RequestForms.COLLEAGUE,
                            Text.of("operation.confirm." + reason.id()), typed), model);
        };
    }

    @PostMapping("/" + RequestForms.ON_SCREEN)
    String signOnScreen(Visit visit, @PathVariable UUID id, HttpServletRequest request,
            Model model, RedirectAttributes redirect) {
        Pending pending = pending(visit, id);
        Words words = wording.current();
        String chosen = input(request, RequestForms.SIGNER);
        Map<String, List<String>> typed = Map.of(
                RequestForms.SIGNER, List.of(chosen),
                RequestForms.SIGNATURE, List.of(
                        input(request, SignatureParts.drawn(RequestForms.SIGNATURE)),
                        input(request, SignatureParts.typed(RequestForms.SIGNATURE)),
                        input(request, SignatureParts.confirmed(RequestForms.SIGNATURE))));
        Optional<Turn.Signer> signer = pending.turn().onScreen().stream()
                .filter(one -> one.person().toString().equals(chosen))
                .findFirst();
        if (signer.isEmpty()) {
            return show(visit, id, Trouble.at(RequestForms.ON_SCREEN, RequestForms.SIGNER,
                    Text.of("input.field_missing"), typed), model);
        }
        Text title = labels.title(pending.stored().operation());
        return switch (onScreen.read(visit, pending, signer.get(), title,
                name -> input(request, name), words)) {
            case OnScreen.Read.Wrong(Text why) -> show(visit, id, Trouble.at(
                    RequestForms.ON_SCREEN, RequestForms.SIGNATURE, why, typed), model);
            case OnScreen.Read.File(byte[] bytes) -> next(visit, id, RequestForms.ON_SCREEN,
                    desk.signOnScreen(visit, id, signer.get().person(), bytes), typed, model,
                    redirect);
        };
    }

    @PostMapping("/" + RequestForms.APPROVE)
    String approve(Visit visit, @PathVariable UUID id,
            @RequestParam(name = RequestForms.REASON, defaultValue = "") String reason,
            Model model, RedirectAttributes redirect) {
        Map<String, List<String>> typed = Map.of(RequestForms.REASON, List.of(reason));
        String text = reason.strip();
        if (text.isEmpty() || text.length() > Note.LENGTH_MAX) {
            Text wrong = text.isEmpty() ? Text.of("input.field_missing")
                    : Text.of("input.text_too_long", (long) Note.LENGTH_MAX);
            return show(visit, id, Trouble.at(
                    RequestForms.APPROVE, RequestForms.REASON, wrong, typed), model);
        }
        return next(visit, id, RequestForms.APPROVE, desk.approve(visit, id, new Note(text)),
                typed, model, redirect);
    }

    @PostMapping("/" + RequestForms.ATTACH)
    String attach(Visit visit, @PathVariable UUID id,
            @RequestParam(name = RequestForms.KIND, defaultValue = "") String kind,
            @RequestParam(name = RequestForms.PAPER, required = false)
                    @Nullable MultipartFile paper,
            Model model, RedirectAttributes redirect) {
        Pending pending = pending(visit, id);
        Map<String, List<String>> typed = Map.of(RequestForms.KIND, List.of(kind));
        if (!pending.turn().papers().contains(kind)) {
            return show(visit, id, Trouble.at(RequestForms.ATTACH, RequestForms.KIND,
                    Text.of("input.choice_unknown"), typed), model);
        }
        if (paper == null || !KeptFiles.chosen(paper)) {
            return show(visit, id, Trouble.at(RequestForms.ATTACH, RequestForms.PAPER,
                    Text.of("input.field_missing"), typed), model);
        }
        EvidenceStore.Received received = paper.getSize() > EvidenceStore.SIZE_MAX
                ? new EvidenceStore.Received.Refused("file_too_large")
                : desk.keep(visit, pending.resident(), Uploads.bytes(paper));
        return switch (received) {
            case EvidenceStore.Received.Refused(String code) -> show(visit, id, Trouble.at(
                    RequestForms.ATTACH, RequestForms.PAPER, Text.of("input." + code), typed),
                    model);
            case EvidenceStore.Received.Kept(var stored) -> next(visit, id, RequestForms.ATTACH,
                    desk.attach(visit, id, kind, stored.id()), typed, model, redirect);
        };
    }

    @PostMapping("/" + RequestForms.WITHDRAW)
    String withdraw(Visit visit, @PathVariable UUID id, Model model,
            RedirectAttributes redirect) {
        return next(visit, id, RequestForms.WITHDRAW, desk.withdraw(visit, id), Map.of(), model,
                redirect);
    }

    private String next(Visit visit, UUID id, String form, Outcome outcome,
            Map<String, List<String>> typed, Model model, RedirectAttributes redirect) {
        Words words = wording.current();
        return switch (outcome) {
            case Outcome.Done done -> {
                Said.next(redirect, words, NoticeView.of(Tone.GOOD, Text.of("operation.done",
                        labels.title(done.fact().operation()))));
                yield "redirect:" + visit.path("/vouchers/" + done.fact().id());
            }
            case Outcome.Waiting _ -> {
                Said.next(redirect, words, NoticeView.of(
                        Tone.ATTENTION, Text.of("operation.still-waiting")));
                yield "redirect:" + visit.path("/requests/" + id);
            }
            case Outcome.Answer _ -> {
                Said.next(redirect, words, NoticeView.of(
                        Tone.INFO, Text.of("operation.withdrawn")));
                yield "redirect:" + visit.path("/requests/" + id);
            }
            case Outcome.Refused(var refusals, var verdict) -> show(visit, id,
                    new Trouble(form, Map.of(), List.of(), typed,
                            verdicts.refused(refusals, verdict, words)), model);
            case Outcome.Unknown _, Outcome.Invalid _, Outcome.KeyReused _ -> throw new NotHere();
        };
    }

    private String show(Visit visit, UUID id, Trouble trouble, Model model) {
        return views.show(visit, pending(visit, id), trouble, wording.current(), model);
    }

    private Pending pending(Visit visit, UUID id) {
        return desk.find(visit, id).orElseThrow(NotHere::new);
    }

    private static String input(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
