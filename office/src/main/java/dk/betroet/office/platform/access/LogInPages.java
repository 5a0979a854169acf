package dk.betroet.office.platform.access;

import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Log-in, the code after the password, and log-out. */
@Controller
class LogInPages {

    /** How long a right password waits for its code. */
    static final Duration CODE_WITHIN = Duration.ofMinutes(5);

    private final LogInDesk desk;
    private final SignIn signIn;
    private final BrokerLogIn broker;
    private final List<WithoutLogIn> open;
    private final Clock clock;

    LogInPages(LogInDesk desk, SignIn signIn, BrokerLogIn broker, List<WithoutLogIn> open,
            Clock clock) {
        this.desk = desk;
        this.signIn = signIn;
        this.broker = broker;
        this.open = List.copyOf(open);
        this.clock = clock;
    }

    @GetMapping("/login")
    String ask(@Nullable Caller caller, @RequestParam Optional<String> why, Model model) {
        if (caller != null) {
            return "redirect:/";
        }
        // Only ids that we give out ourselves become words on the page.
        Optional<String> said = why.filter(id -> Stream.concat(Stream.of("logged_out", "late"),
                Arrays.stream(BrokerLogIn.Refusal.values()).map(BrokerLogIn.Refusal::id))
                .anyMatch(id::equals));
        return logIn(model, "", List.of(), said);
    }

    @PostMapping("/login")
    String examine(@RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return switch (desk.password(userName, password, request.getRemoteAddr())) {
            case LogInDesk.Known(Login login) -> "redirect:" + signIn.complete(
                    request, response, login, AccessLog.What.LOGGED_IN_PASSWORD);
            case LogInDesk.CodeNeeded(Login login) -> {
                HttpSession session = request.getSession(true);
                request.changeSessionId();
                session.setAttribute(SignIn.HALFWAY,
                        new SignIn.Halfway(login.id(), clock.instant()));
                yield "redirect:/login/code";
            }
            case LogInDesk.Refused(var reason) -> {
                response.setStatus(reason == LogInDesk.Reason.LOGIN_THROTTLED ? 429 : 403);
                yield logIn(model, userName, List.of(Text.of("access.refusal." + reason.id())),
                        Optional.empty());
            }
        };
    }

    private String logIn(Model model, String userName, List<Text> wrongs, Optional<String> why) {
        FormView form = FormView.of("/login", List.of(
                FieldView.of("userName", FieldKind.TEXT, Text.of("access.user-name"))
                        .withValue(userName)
                        .withLimit("autocomplete", "username webauthn")
                        .withLimit("maxlength", "60"),
                FieldView.of("password", FieldKind.PASSWORD, Text.of("access.password"))),
                Text.of("access.log-in")).withWrongs(wrongs);
        model.addAttribute("page", PageView.titled(Text.of("access.log-in.title"))
                .withNotices(why.map(id -> NoticeView.of(
                        id.equals("logged_out") ? Tone.GOOD : Tone.ATTENTION,
                        Text.of("access.refusal." + id))).stream().toList()));
        model.addAttribute("form", form);
        model.addAttribute("broker", broker.name().orElse(null));
        model.addAttribute("brokerPath", BrokerLogIn.PATH);
        model.addAttribute("open", open.stream().flatMap(one -> one.way().stream()).toList());
        return "access/log-in";
    }

    @GetMapping("/login/code")
    String askCode(HttpServletRequest request, Model model) {
        return halfway(request).isPresent() ? code(model, List.of())
                : "redirect:/login?why=late";
    }

    @PostMapping("/login/code")
    String examineCode(@RequestParam(defaultValue = "") String code, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Optional<SignIn.Halfway> halfway = halfway(request);
        if (halfway.isEmpty()) {
            return "redirect:/login?why=late";
        }
        return switch (desk.code(halfway.get().login(), code, request.getRemoteAddr())) {
            case LogInDesk.Known(Login login) -> "redirect:" + signIn.complete(
                    request, response, login, AccessLog.What.LOGGED_IN_PASSWORD);
            case LogInDesk.CodeNeeded _ -> "redirect:/login";
            case LogInDesk.Refused(var reason) -> {
                boolean throttled = reason == LogInDesk.Reason.LOGIN_THROTTLED;
                response.setStatus(throttled ? 429 : 403);
                yield code(model, List.of(Text.of(throttled
                        ? "access.refusal.login_throttled" : "access.refusal.code_wrong")));
            }
        };
    }

    private static String code(Model model, List<Text> wrongs) {
        // One field takes both kinds of code, so a lost phone needs no other page.
        FieldView field = FieldView.of("code", FieldKind.TEXT, Text.of("access.code"))
                .withHint(Text.of("access.code.hint"))
                .withLimit("autocomplete", "one-time-code")
                .withLimit("maxlength", "20");
        model.addAttribute("page", PageView.titled(Text.of("access.code.title"))
                .withLead(Text.of("access.code.lead")));
        model.addAttribute("form", FormView.of("/login/code", List.of(field),
                Text.of("access.go-on")).withWrongs(wrongs).withCancel("/login"));
        return "access/form";
    }

    private Optional<SignIn.Halfway> halfway(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(SignIn.HALFWAY);
        return kept instanceof SignIn.Halfway halfway
                && !clock.instant().isAfter(halfway.at().plus(CODE_WITHIN))
                ? Optional.of(halfway) : Optional.empty();
    }

    @PostMapping("/logout")
    String leave(HttpServletRequest request) {
        signIn.leave(request);
        return "redirect:/login?why=logged_out";
    }
}
