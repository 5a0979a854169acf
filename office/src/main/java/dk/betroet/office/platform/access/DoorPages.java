package dk.betroet.office.platform.access;

import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one-time links open: an invitation, and the setting up of an empty installation. */
@Controller
class DoorPages {

    private final Invitations invitations;
    private final FirstAdministrator first;
    private final SignIn signIn;
    private final BrokerLogIn broker;
    private final AccessSettings settings;

    DoorPages(Invitations invitations, FirstAdministrator first, SignIn signIn,
            BrokerLogIn broker, AccessSettings settings) {
        this.invitations = invitations;
        this.first = first;
        this.signIn = signIn;
        this.broker = broker;
        this.settings = settings;
    }

    @GetMapping("/invitation/{word}")
    String invited(@PathVariable String word, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Optional<Invitations.Invited> invited = invitations.open(word);
        if (invited.isEmpty()) {
            return gone(response, model);
        }
        // The broker's way back does not know the link, so the session carries it there.
        if (broker.name().isPresent()) {
            request.getSession(true).setAttribute(SignIn.INVITATION, word);
        }
        return invitation(model, invited.get(), "", List.of());
    }

    @PostMapping("/invitation/{word}")
    String accept(@PathVariable String word, @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return switch (invitations.accept(word, userName, password)) {
            case Invitations.Welcome(Login login) -> "redirect:" + signIn.complete(
                    request, response, login, AccessLog.What.LOGGED_IN_PASSWORD);
            case Invitations.Gone _ -> gone(response, model);
            case Invitations.Refused(var reasons) -> {
                response.setStatus(422);
                Optional<Invitations.Invited> invited = invitations.open(word);
                yield invited.isEmpty() ? gone(response, model)
                        : invitation(model, invited.get(), userName, reasons);
            }
        };
    }

    private String invitation(Model model, Invitations.Invited invited, String typed,
            List<String> reasons) {
        List<FieldView> fields = new ArrayList<>();
        String nameWrong = reasons.stream().filter(id -> id.startsWith("user_name")).findFirst()
                .orElse(null);
        String passwordWrong = reasons.stream().filter(id -> id.startsWith("password"))
                .findFirst().orElse(null);
        if (invited.login().isEmpty()) {
            fields.add(userName(typed, nameWrong));
        }
        fields.add(OwnPages.newPassword(passwordWrong));
        model.addAttribute("page", PageView.titled(
                        Text.of("access.invitation.title", invited.name()))
                .withLead(invited.login().isEmpty() ? Text.of("access.invitation.lead")
                        : Text.of("access.invitation.again", invited.login().get().userName())));
        model.addAttribute("form", FormView.of("/invitation/" + invited.link().word(), fields,
                Text.of("access.go-on")));
        model.addAttribute("broker", broker.name().orElse(null));
        model.addAttribute("brokerPath", BrokerLogIn.PATH);
        return "access/invitation";
    }

    private static FieldView userName(String typed, @Nullable String wrong) {
        return FieldView.of("userName", FieldKind.TEXT, Text.of("access.user-name"))
                .withHint(Text.of("access.user-name.hint"))
                .withValue(typed)
                .withLimit("autocomplete", "username")
                .withLimit("maxlength", "60")
                .withError(wrong == null ? null : Text.of("access.refusal." + wrong));
    }

    @GetMapping("/first/{word}")
    String begin(@PathVariable String word, HttpServletResponse response, Model model) {
        return first.open(word)
                ? first(model, word, new FirstAdministrator.Form("", "",
                        settings.ruleBooks().getFirst(), "", "", ""), List.of())
                : gone(response, model);
    }

    @PostMapping("/first/{word}")
    String setUp(@PathVariable String word,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String ruleBook,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!first.open(word)) {
            return gone(response, model);
        }
        var form = new FirstAdministrator.Form(
                authority, unit, ruleBook, person, userName, password);
        return switch (first.setUp(word, form)) {
            case FirstAdministrator.Welcome(Login login) -> "redirect:" + signIn.complete(
                    request, response, login, AccessLog.What.LOGGED_IN_PASSWORD);
            case FirstAdministrator.Gone _ -> gone(response, model);
            case FirstAdministrator.Refused(var mistakes) -> {
                response.setStatus(422);
                yield first(model, word, form, mistakes);
            }
        };
    }

    private String first(Model model, String word, FirstAdministrator.Form form,
            List<FirstAdministrator.Mistake> mistakes) {
        List<FieldView> fields = List.of(
                named("authority", form.authority(), FirstAdministrator.NAME_MAX)
                        .withError(wrong(mistakes, "authority")),
                named("unit", form.unit(), FirstAdministrator.NAME_MAX)
                        .withError(wrong(mistakes, "unit")),
                FieldView.of("ruleBook", FieldKind.SELECT, Text.of("access.first.ruleBook"))
                        .withOptions(settings.ruleBooks().stream()
                                .map(id -> OptionView.of(id, Text.plain(id))).toList())
                        .withValue(form.ruleBook())
                        .withError(wrong(mistakes, "ruleBook")),
                named("person", form.person(), Persons.NAME_MAX)
                        .withLimit("autocomplete", "name")
                        .withError(wrong(mistakes, "person")),
                userName(form.userName(), null).withError(wrong(mistakes, "userName")),
                OwnPages.newPassword(null).withError(wrong(mistakes, "password")));
        model.addAttribute("page", PageView.titled(Text.of("access.first.title"))
                .withLead(Text.of("access.first.lead")));
        model.addAttribute("form", FormView.of("/first/" + word, fields,
                Text.of("access.first.submit")));
        return "access/form";
    }

    private static FieldView named(String name, String typed, int max) {
        return FieldView.of(name, FieldKind.TEXT, Text.of("access.first." + name))
                .withValue(typed)
                .withLimit("maxlength", String.valueOf(max));
    }

    private static @Nullable Text wrong(List<FirstAdministrator.Mistake> mistakes, String field) {
        Optional<FirstAdministrator.Mistake> found = mistakes.stream()
                .filter(mistake -> mistake.field().equals(field)).findFirst();
        return found.map(mistake -> Text.of("access.refusal." + mistake.reason())).orElse(null);
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(410);
        model.addAttribute("page", PageView.titled(Text.of("access.gone.title"))
                .withLead(Text.of("access.gone.lead")));
        return "access/gone";
    }
}
