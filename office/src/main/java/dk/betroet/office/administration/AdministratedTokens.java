package dk.betroet.office.administration;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Doors;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The access tokens of everybody whom the administrator looks after, and the way to end one. */
@Controller
class AdministratedTokens {

    private final AdministrationDesk desk;
    private final Doors doors;
    private final Wording wording;

    AdministratedTokens(AdministrationDesk desk, Doors doors, Wording wording) {
        this.desk = desk;
        this.doors = doors;
        this.wording = wording;
    }

    /** A token in the list, with its owner's name. */
    public record Shown(Doors.TokenInUse token, String owner, List<Text> scopes) {}

    @GetMapping("/administration/tokens")
    String show(Caller caller, Model model) {
        model.addAttribute("page", PageView.titled(Text.of("administration.tokens"))
                .withLead(Text.of("administration.tokens.lead"))
                .below(LinkView.to("/administration", Text.of("administration.title"))));
        model.addAttribute("tokens", tokens(caller));
        return "administration/tokens";
    }

    private List<Shown> tokens(Caller caller) {
        return desk.read(caller, sql -> {
            List<Doors.TokenInUse> all = doors.tokens(sql);
            Map<UUID, String> names = desk.names(sql,
                    all.stream().map(Doors.TokenInUse::person).distinct().toList());
            return all.stream()
                    .filter(token -> names.containsKey(token.person()))
                    .map(token -> new Shown(token, names.get(token.person()),
                            token.scopes().stream()
                                    .map(id -> Text.of("access.scope." + id)).toList()))
                    .toList();
        });
    }

    @PostMapping("/administration/tokens/revoke")
    String revoke(Caller caller, @RequestParam UUID token, RedirectAttributes redirect) {
        Set<UUID> seen = new HashSet<>();
        tokens(caller).forEach(one -> seen.add(one.token().id()));
        if (!seen.contains(token)) {
            throw new NotHere();
        }
        boolean revoked = desk.write(caller, sql -> doors.revoke(sql, token));
        Said.next(redirect, wording.current(), NoticeView.of(
                revoked ? Tone.GOOD : Tone.ATTENTION, Text.of(revoked
                        ? "access.tokens.revoked" : "access.tokens.was-revoked")));
        return "redirect:/administration/tokens";
    }
}
