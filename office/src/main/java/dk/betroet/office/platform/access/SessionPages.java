package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is logged in, and how to end that elsewhere or everywhere. */
@Controller
class SessionPages {

    private final OwnLogin own;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Database database;
    private final Logins logins;
    private final AccessLog log;
    private final Wording wording;

    SessionPages(OwnLogin own, FindByIndexNameSessionRepository<? extends Session> sessions,
            Database database, Logins logins, AccessLog log, Wording wording) {
        this.own = own;
        this.sessions = sessions;
        this.database = database;
        this.logins = logins;
        this.log = log;
        this.wording = wording;
    }

    /**
     * A session in the list.
     *
     * @param reference stands for the session's id, which is a secret
     * @param here whether it is the one that asks
     */
    public record SessionView(String reference, Text device, Instant since, Instant used,
            boolean here) {}

    @GetMapping("/access/sessions")
    String list(HttpServletRequest request, Model model) {
        String here = request.getSession().getId();
        List<SessionView> views = of(own.get()).entrySet().stream()
                .map(entry -> view(entry.getValue(), entry.getKey().equals(here)))
                .sorted(Comparator.comparing(SessionView::used).reversed())
                .toList();
        model.addAttribute("page", PageView.titled(Text.of("access.sessions.title"))
                .withLead(Text.of("access.sessions.lead"))
                .below(LinkView.to("/access", Text.of("access.own.title"))));
        model.addAttribute("sessions", views);
        return "access/sessions";
    }

    private Map<String, ? extends Session> of(Login login) {
        return sessions.findByPrincipalName(login.id().toString());
    }

    private static SessionView view(Session session, boolean here) {
        String device = Optional.<String>ofNullable(session.getAttribute(SignIn.DEVICE))
                .orElse("");
        return new SessionView(reference(session.getId()), Device.named(device),
                session.getCreationTime(), session.getLastAccessedTime(), here);
    }

    private static String reference(String id) {
        return HexFormat.of().formatHex(Secrets.hash("session/" + id), 0, 8);
    }

    @PostMapping("/access/sessions/end")
    String end(@RequestParam String session, RedirectAttributes redirect) {
        of(own.get()).keySet().stream()
                .filter(id -> reference(id).equals(session))
                .forEach(sessions::deleteById);
        Said.next(redirect, wording.current(),
                NoticeView.of(Tone.GOOD, Text.of("access.sessions.ended")));
        return "redirect:/access/sessions";
    }

    @PostMapping("/access/sessions/end-all")
    String endAll(HttpServletRequest request) {
        Login login = own.get();
        database.writing(new Tenant.Whole(login.authority()), sql -> {
            logins.endSessions(sql, login.id());
            log.note(sql, login, AccessLog.What.LOGGED_OUT_EVERYWHERE);
        });
        SignIn.forget(request);
        return "redirect:/login?why=logged_out";
    }
}
