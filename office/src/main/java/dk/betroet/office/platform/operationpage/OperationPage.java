package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.References;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.ButtonView;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.SectionView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of every operation: {@code /u/{unit}/{job}/{verb}}. Sending it does the act, or keeps it
 * waiting for signatures; <em>May I?</em> sends the same and only asks.
 *
 * <p>Without scripts the whole page comes back; with them only the form is exchanged.
 */
@Controller
@RequestMapping("/u/{slug}/{job:[a-z]+}/{verb:[a-z][a-z0-9-]*}")
class OperationPage {

    private static final String VIEW = "operation/form";
    private static final String KEY = "key";
    private static final int KEY_MAX = 200;

    private final Database database;
    private final OperationCatalogue catalogue;
    private final WritePath writePath;
    private final References references;
    private final KeptFiles files;
    private final Labels labels;
    private final Verdicts verdicts;
    private final Wording wording;
    private final List<FormBeside> besides;

    OperationPage(Database database, OperationCatalogue catalogue, WritePath writePath,
            References references, KeptFiles files, Labels labels, Verdicts verdicts,
            Wording wording, List<FormBeside> besides) {
        this.database = database;
        this.catalogue = catalogue;
        this.writePath = writePath;
        this.references = references;
        this.files = files;
        this.labels = labels;
        this.verdicts = verdicts;
        this.wording = wording;
        this.besides = besides;
    }

    @GetMapping
    String open(Visit visit, @PathVariable String job, @PathVariable String verb,
            HttpServletRequest request, Model model) {
        Operation<?> operation = operation(visit, job, verb);
        Map<String, Object> typed =
                new Typed(request.getParameterMap(), Map.of()).tree(operation.shape());
        FormPage form = FormPage.fresh(typed, newKey());
        if (request.getParameter(OversizeGuard.MARK) != null) {
            form = form.withWrong(Text.of("operation.upload-too-large"), form.key());
        }
        return show(visit, operation, form, true, model);
    }

    @PostMapping
    String send(Visit visit, @PathVariable String job, @PathVariable String verb,
            HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Operation<?> operation = operation(visit, job, verb);
        Map<String, String[]> parameters = request.getParameterMap();
        KeptFiles.Received received = received(visit, operation, parameters, files(request));
        Map<String, Object> tree = new Typed(parameters, received.ids()).tree(operation.shape());
        String key = Optional.ofNullable(request.getParameter(KEY))
                .filter(text -> !text.isBlank() && text.length() <= KEY_MAX)
                .orElseGet(OperationPage::newKey);
        FormPage form = FormPage.fresh(tree, key).withErrors(beside(received.errors()));
        String add = request.getParameter("add-row");
        String remove = request.getParameter("remove-row");
        if (add != null || remove != null) {
            Typed.addRow(tree, String.valueOf(add));
            Typed.removeRow(tree, String.valueOf(remove));
            return show(visit, operation, form, false, model);
        }
        Words words = wording.current();
        boolean asksOnly = request.getParameter("may-i") != null || !received.errors().isEmpty();
        Ask ask = new Ask(visit.caller(), visit.unit().id(), operation.name(), tree,
                Scalars.typed(words.formats()), Optional.of(key), asksOnly);
        return answer(visit, operation, writePath.submit(ask), form, model, redirect);
    }

    private String answer(Visit visit, Operation<?> operation, Outcome outcome, FormPage form,
            Model model, RedirectAttributes redirect) {
        Words words = wording.current();
        return switch (outcome) {
            case Outcome.Unknown _ -> throw new NotHere();
            case Outcome.Invalid(List<FieldError> errors) -> {
                Map<String, Text> all = new LinkedHashMap<>(form.errors());
                beside(errors).forEach(all::putIfAbsent);
                yield show(visit, operation, form.withErrors(all), false, model);
            }
            case Outcome.Refused(var refusals, var verdict) -> {
                Map<String, Text> all = new LinkedHashMap<>(form.errors());
                refusals.forEach(refusal -> put(all, refusal));
                yield show(visit, operation, form.withErrors(all)
                        .withVerdict(verdicts.refused(refusals, verdict, words)), false, model);
            }
            case Outcome.Answer(var verdict) -> show(visit, operation,
                    form.withVerdict(verdicts.of(verdict, words)), false, model);
            case Outcome.KeyReused _ -> show(visit, operation,
                    form.withWrong(Text.of("operation.key-reused"), newKey()), false, model);
            case Outcome.Waiting waiting -> {
                Said.next(redirect, words, new NoticeView(Tone.ATTENTION,
                        Text.of("operation.waiting"), Text.of("operation.waiting-more"), null));
                yield "redirect:" + visit.path("/requests/" + waiting.request());
            }
            case Outcome.Done done -> {
                Said.next(redirect, words, NoticeView.of(Tone.GOOD, Text.of(
                        done.replay() ? "operation.done-before" : "operation.done",
                        labels.title(operation.name()))));
                yield "redirect:" + visit.path(operation.receipt(done));
            }
        };
    }

    private static void put(Map<String, Text> errors, Refusal refusal) {
        if (refusal.field() != null) {
            errors.putIfAbsent(refusal.field(), refusal.toText());
        }
    }

    private String show(Visit visit, Operation<?> operation, FormPage form, boolean fresh,
            Model model) {
        Tenant tenant = WritePath.tenant(visit.caller(), visit.unit().id(), operation);
        FormView view = database.read(tenant, sql -> {
            Context context =
                    writePath.context(visit.caller(), visit.unit().id(), operation, sql);
            Optional<FormBeside> against = besides.stream()
                    .filter(one -> one.operation().equals(operation.name())).findFirst();
            Map<String, Object> tree = !fresh ? form.tree()
                    : Fields.defaults(operation.shape(), against.map(one -> one.begin(context,
                            form.tree())).orElse(form.tree()), context);
            against.flatMap(one -> one.beside(context, tree))
                    .ifPresent(one -> model.addAttribute("beside", one));
            Fields fields = new Fields(operation, labels, references, files, context);
            form.errors().forEach(fields::withError);
            List<SectionView> sections = new ArrayList<>(fields.sections(tree));
            sections.add(SectionView.of(List.of(FieldView.hidden(KEY, form.key()))));
            List<Text> wrongs = new ArrayList<>(form.wrongs());
            form.errors().forEach((field, text) -> {
                if (!fields.has(field.replaceAll("[.\\[].*", ""))) {
                    wrongs.add(text);
                }
            });
            return new FormView(visit.path("/" + operation.name().replace('.', '/')), sections,
                    labels.submit(operation.name()),
                    LinkView.to(visit.path(""), Text.of("platform.form.cancel")), wrongs,
                    form.verdict(),
                    List.of(new ButtonView("may-i", Text.of("operation.may-i"))));
        });
        PageView page = PageView.titled(labels.title(operation.name()))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())));
        model.addAttribute("page",
                labels.lead(operation.name()).map(page::withLead).orElse(page));
        model.addAttribute("form", view);
        return VIEW;
    }

    /** Files are kept in a transaction of their own, so that what is wrong elsewhere loses none. */
    private KeptFiles.Received received(Visit visit, Operation<?> operation,
            Map<String, String[]> parameters, Map<String, List<MultipartFile>> sent) {
        boolean none = sent.values().stream().flatMap(List::stream)
                .noneMatch(KeptFiles::chosen);
        if (none) {
            return new KeptFiles.Received(Map.of(), List.of());
        }
        return database.write(visit.tenant(), sql -> files.receive(
                writePath.context(visit.caller(), visit.unit().id(), sql), operation, parameters,
                sent));
    }

    private static Map<String, List<MultipartFile>> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest parts
                ? parts.getMultiFileMap()
                : Map.of();
    }

    private static Map<String, Text> beside(List<FieldError> errors) {
        Map<String, Text> beside = new HashMap<>();
        errors.forEach(error -> beside.putIfAbsent(error.field(), error.toText()));
        return beside;
    }

    /** The operation, if it may be asked for here; otherwise the same answer as for none. */
    private Operation<?> operation(Visit visit, String job, String verb) {
        return catalogue.find(job + "." + verb)
                .filter(found -> WritePath.mayAsk(
                        visit.caller(), visit.unit().id(), found.roles()))
                .orElseThrow(NotHere::new);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
