package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.FactsView.FactView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own ways in: what there is, what happened, and a new password. */
@Controller
class OwnPages {

    private static final int FACTS_SHOWN = 20;

    private final OwnLogin own;
    private final Database database;
    private final Persons persons;
    private final Logins logins;
    private final SecondFactor second;
    private final Passkeys passkeys;
    private final Passwords passwords;
    private final Throttle throttle;
    private final AccessLog log;
    private final Wording wording;

    OwnPages(OwnLogin own, Database database, Persons persons, Logins logins, SecondFactor second,
            Passkeys passkeys, Passwords passwords, Throttle throttle, AccessLog log,
            Wording wording) {
        this.own = own;
        this.database = database;
        this.persons = persons;
        this.logins = logins;
        this.second = second;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.throttle = throttle;
        this.log = log;
        this.wording = wording;
    }

    @GetMapping("/access")
    String overview(Caller caller, Model model) {
        Login login = own.get();
        model.addAttribute("page", PageView.titled(Text.of("access.own.title"))
                .withLead(Text.of("access.own.lead")));
        int keys = passkeys.of(login).size();
        database.read(new Tenant.Whole(login.authority()), sql -> {
            String name = persons.names(sql, List.of(login.person()))
                    .getOrDefault(login.person(), login.userName());
            List<String> issuers = logins.issuers(sql, login);
            model.addAttribute("facts", new FactsView(facts(login, name, keys, issuers,
                    second.recoveryCodesLeft(sql, login))));
            model.addAttribute("table", new TableView(Text.of("access.own.happened"),
                    List.of(ColumnView.of("at", Text.of("access.own.when")),
                            ColumnView.of("what", Text.of("access.own.what"))),
                    log.latest(sql, login.id(), FACTS_SHOWN).stream()
                            .map(fact -> RowView.of(Cell.of(fact.at()),
                                    Cell.of(Text.of("access.fact." + fact.what().id()))))
                            .toList(), null));
            return login;
        });
        return "access/own";
    }

    private static List<FactView> facts(Login login, String name, int keys,
            List<String> issuers, int codesLeft) {
        List<FactView> facts = new ArrayList<>();
        facts.add(new FactView(Text.of("access.own.name"), Cell.of(name), null));
        facts.add(new FactView(Text.of("access.user-name"), Cell.of(login.userName()), null));
        if (login.passwordHash() != null) {
            facts.add(new FactView(Text.of("access.password"),
                    Cell.of(Text.of("access.own.password-set")), change("/access/password")));
        }
        facts.add(new FactView(Text.of("access.own.second-factor"),
                Cell.of(login.totp() ? Text.of("access.own.totp-on", codesLeft)
                        : Text.of("access.own.totp-off")), change("/access/second-factor")));
        facts.add(new FactView(Text.of("access.passkeys.title"), Cell.of(keys),
                change("/access/passkeys")));
        if (!issuers.isEmpty()) {
            facts.add(new FactView(Text.of("access.own.brokers"),
                    Cell.of(String.join(", ", issuers)), null));
        }
        facts.add(new FactView(Text.of("access.sessions.title"),
                Cell.of(Text.of("access.own.sessions")), change("/access/sessions")));
        facts.add(new FactView(Text.of("access.tokens.title"),
                Cell.of(Text.of("access.own.tokens")), change("/access/tokens")));
        return facts;
    }

    private static LinkView change(String href) {
        return LinkView.to(href, Text.of("access.own.change"));
    }

    @GetMapping("/access/password")
    String ask(Model model) {
        return password(model, own.get(), null, null);
    }

    @PostMapping("/access/password")
    String change(@RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password, HttpServletResponse response,
            Model model, RedirectAttributes redirect) {
        Login login = own.get();
        if (login.passwordHash() == null) {
            response.setStatus(403);
            return password(model, login, "password_none", null);
        }
        String account = "password/" + login.userName();
        if (!throttle.allows(account, account)) {
            response.setStatus(429);
            return password(model, login, "login_throttled", null);
        }
        if (!passwords.matches(old, login.passwordHash())) {
            response.setStatus(403);
            return password(model, login, "password_wrong", null);
        }
        Optional<Passwords.Weakness> weak = Passwords.weakness(password, login.userName());
        if (weak.isPresent()) {
            response.setStatus(422);
            return password(model, login, null, weak.get().id());
        }
        throttle.succeeded(account, account);
        String hash = passwords.hash(password);
        database.writing(new Tenant.Whole(login.authority()),
                sql -> logins.setPassword(sql, login, hash));
        Said.next(redirect, wording.current(),
                NoticeView.of(Tone.GOOD, Text.of("access.password.changed")));
        return "redirect:/access";
    }

    private static String password(Model model, Login login, @Nullable String oldWrong,
            @Nullable String newWrong) {
        model.addAttribute("page", PageView.titled(Text.of("access.password.title"))
                .below(LinkView.to("/access", Text.of("access.own.title"))));
        model.addAttribute("form", FormView.of("/access/password", List.of(
                FieldView.hidden("username", login.userName()),
                FieldView.of("old", FieldKind.PASSWORD, Text.of("access.password.old"))
                        .withError(oldWrong == null ? null
                                : Text.of("access.refusal." + oldWrong)),
                newPassword(newWrong)), Text.of("access.password.change"))
                .withCancel("/access"));
        return "access/form";
    }

    /** The field for a password of one's own choice, with what is asked of it. */
    static FieldView newPassword(@Nullable String wrong) {
        return FieldView.of("password", FieldKind.PASSWORD, Text.of("access.password.new"))
                .withHint(Text.of("access.password.hint", Passwords.LENGTH_MIN))
                .withLimit("autocomplete", "new-password")
                .withLimit("maxlength", String.valueOf(Passwords.LENGTH_MAX))
                .withError(wrong == null ? null : Text.of("access.refusal." + wrong));
    }
}
