package dk.betroet.office.platform.access;

import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Passkeys: the list, and the four calls of the ceremonies. These need a script in the browser,
 * since only a script can speak to an authenticator; every other way in works without.
 */
@Controller
class PasskeyPages {

    private static final int BODY_MAX = 64 * 1024;

    private final OwnLogin own;
    private final Passkeys passkeys;
    private final PasskeyCeremonies ceremonies;
    private final LogInDesk desk;
    private final Throttle throttle;
    private final SignIn signIn;
    private final Wording wording;

    PasskeyPages(OwnLogin own, Passkeys passkeys, PasskeyCeremonies ceremonies, LogInDesk desk,
            Throttle throttle, SignIn signIn, Wording wording) {
        this.own = own;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.desk = desk;
        this.throttle = throttle;
        this.signIn = signIn;
        this.wording = wording;
    }

    /** A passkey in the list. */
    public record PasskeyView(String id, String label, Instant created, Instant used) {}

    @GetMapping("/access/passkeys")
    String list(Model model) {
        Login login = own.get();
        List<PasskeyView> views = passkeys.of(login).stream()
                .map(key -> new PasskeyView(key.getCredentialId().toBase64UrlString(),
                        key.getLabel(), key.getCreated(), key.getLastUsed()))
                .toList();
        model.addAttribute("page", PageView.titled(Text.of("access.passkeys.title"))
                .withLead(Text.of("access.passkeys.lead"))
                .below(LinkView.to("/access", Text.of("access.own.title"))));
        model.addAttribute("keys", views);
        return "access/passkeys";
    }

    @PostMapping("/access/passkeys/remove")
    String remove(@RequestParam String key, RedirectAttributes redirect) {
        Login login = own.get();
        boolean lastWay = !login.totp() && passkeys.of(login).size() == 1;
        boolean removed = !lastWay && decoded(key)
                .filter(id -> passkeys.remove(login, id)).isPresent();
        String said = lastWay ? "access.passkeys.last" : removed ? "access.passkeys.removed"
                : "access.passkeys.not-yours";
        Said.next(redirect, wording.current(),
                NoticeView.of(removed ? Tone.GOOD : Tone.ATTENTION, Text.of(said)));
        return "redirect:/access/passkeys";
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/access/passkeys/options")
    ResponseEntity<String> optionsForMaking(HttpServletRequest request) {
        own.get();
        return answer(ceremonies.optionsForMaking(request));
    }

    @PostMapping("/access/passkeys/make")
    void make(@RequestParam(defaultValue = "") String label, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Login login = own.get();
        String name = label.isBlank() ? login.userName() : label.strip();
        String body = body(request);
        boolean made = name.length() <= Passkeys.LABEL_MAX
                && ceremonies.make(request, name, body);
        finish(response, made ? Optional.of("/access/passkeys") : Optional.empty());
    }

    @PostMapping("/login/passkey/options")
    ResponseEntity<String> optionsForUsing(HttpServletRequest request) {
        return answer(ceremonies.optionsForUsing(request));
    }

    @PostMapping("/login/passkey")
    void use(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getRemoteAddr();
        String account = "passkey/" + address;
        if (!throttle.allows(account, address)) {
            Problems.write(response, 429, "login_throttled");
            return;
        }
        Optional<Login> login = ceremonies.use(request, body(request)).filter(desk::opens);
        login.ifPresent(known -> throttle.succeeded(account, address));
        finish(response, login.map(known -> signIn.complete(
                request, response, known, AccessLog.What.LOGGED_IN_PASSKEY)));
    }

    private static ResponseEntity<String> answer(String json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private static void finish(HttpServletResponse response, Optional<String> goTo)
            throws IOException {
        if (goTo.isEmpty()) {
            Problems.write(response, 400, "passkey_refused");
            return;
        }
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getOutputStream().write(goTo.get().getBytes(StandardCharsets.UTF_8));
    }

    /** What was sent, unless it is longer than any credential; then nothing, which is refused. */
    private static String body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(BODY_MAX + 1);
        return bytes.length > BODY_MAX ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
