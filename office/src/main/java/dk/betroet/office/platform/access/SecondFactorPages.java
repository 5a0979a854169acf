package dk.betroet.office.platform.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sets up the authenticator application: a picture to photograph, the same as letters to type, and
 * a code to show that it worked. Then the recovery codes, once.
 */
@Controller
class SecondFactorPages {

    private static final int QR_MODULES = 0;

    private final OwnLogin own;
    private final SecondFactor second;
    private final Passwords passwords;
    private final Throttle throttle;

    SecondFactorPages(OwnLogin own, SecondFactor second, Passwords passwords, Throttle throttle) {
        this.own = own;
        this.second = second;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @GetMapping("/access/second-factor")
    String ask(Model model) {
        return enrol(model, own.get(), null);
    }

    @PostMapping("/access/second-factor")
    String confirm(@RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password, HttpServletResponse response,
            Model model) {
        Login login = own.get();
        if (!throttle.allows("enrol/" + login.userName(), "enrol/" + login.userName())) {
            response.setStatus(429);
            return enrol(model, login, "login_throttled");
        }
        // Whoever finds an open session must not be able to move the second factor to their phone.
        if (login.totp() && login.passwordHash() != null
                && !passwords.matches(password, login.passwordHash())) {
            response.setStatus(403);
            return enrol(model, login, "password_wrong");
        }
        List<String> codes = second.confirm(login, code);
        if (codes.isEmpty()) {
            response.setStatus(400);
            return enrol(model, login, "code_wrong");
        }
        throttle.succeeded("enrol/" + login.userName(), "enrol/" + login.userName());
        model.addAttribute("page", PageView.titled(Text.of("access.recovery.title"))
                .withLead(Text.of("access.recovery.lead")));
        model.addAttribute("codes", codes);
        return "access/recovery-codes";
    }

    private String enrol(Model model, Login login, @Nullable String wrong) {
        String secret = Totp.base32(second.enrolling(login));
        List<FieldView> fields = new ArrayList<>();
        fields.add(FieldView.of("code", FieldKind.CODE, Text.of("access.enrol.code"))
                .withHint(Text.of("access.enrol.code-hint"))
                .withError("code_wrong".equals(wrong)
                        ? Text.of("access.refusal.enrol_code_wrong") : null));
        if (login.totp() && login.passwordHash() != null) {
            fields.add(FieldView.of("password", FieldKind.PASSWORD, Text.of("access.password"))
                    .withHint(Text.of("access.enrol.password-hint"))
                    .withError("password_wrong".equals(wrong)
                            ? Text.of("access.refusal.password_wrong") : null));
        }
        PageView page = PageView.titled(Text.of("access.enrol.title"))
                .withLead(Text.of("access.enrol.lead"));
        model.addAttribute("page", login.totp()
                ? page.below(LinkView.to("/access", Text.of("access.own.title"))) : page);
        model.addAttribute("secret", secret.toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 ")
                .strip());
        model.addAttribute("passkeys", !login.totp());
        model.addAttribute("form", FormView.of("/access/second-factor", fields,
                Text.of("access.enrol.submit")).withWrongs("login_throttled".equals(wrong)
                ? List.of(Text.of("access.refusal.login_throttled")) : List.of()));
        return "access/enrol";
    }

    /** The secret as a picture, from our own address since the page may load nothing else. */
    @GetMapping("/access/second-factor/qr.svg")
    ResponseEntity<String> picture() throws WriterException {
        Login login = own.get();
        String address = Totp.uri(second.enrolling(login), "Betroet", login.userName());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(svg(new QRCodeWriter()
                        .encode(address, BarcodeFormat.QR_CODE, QR_MODULES, QR_MODULES)));
    }

    static String svg(BitMatrix code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="240" \
                height="240" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%2$dH0z"/>\
                <path d="%3$s"/></svg>
                """.formatted(code.getWidth(), code.getHeight(), path);
    }
}
