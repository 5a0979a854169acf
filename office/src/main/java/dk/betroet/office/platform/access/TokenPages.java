package dk.betroet.office.platform.access;

import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Personal access tokens: make one, see it once, revoke it. */
@Controller
class TokenPages {

    private static final int USUAL_DAYS = 90;

    private final OwnLogin own;
    private final AccessTokens tokens;
    private final Clock clock;
    private final Wording wording;

    TokenPages(OwnLogin own, AccessTokens tokens, Clock clock, Wording wording) {
        this.own = own;
        this.tokens = tokens;
        this.clock = clock;
        this.wording = wording;
    }

    /** A token in the list. */
    public record TokenView(UUID id, String name, List<Text> scopes, Instant created,
            Instant expires, @Nullable Instant used, StatusView status, boolean works) {}

    @GetMapping("/access/tokens")
    String list(Model model) {
        String usual = LocalDate.now(clock).plusDays(USUAL_DAYS).toString();
        return page(model, "", Set.of("read"), usual, List.of());
    }

    @PostMapping("/access/tokens")
    String make(@RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<String> scopes,
            @RequestParam(defaultValue = "") String expires, HttpServletResponse response,
            Model model) {
        Set<String> typed = scopes == null ? Set.of() : Set.copyOf(scopes);
        Set<Caller.Scope> known = typed.stream().flatMap(id -> Caller.Scope.ofId(id).stream())
                .collect(Collectors.toSet());
        return switch (tokens.make(own.get(), name, known, endOf(expires))) {
            case AccessTokens.Refused(var reasons) -> {
                response.setStatus(422);
                yield page(model, name, typed, expires, reasons);
            }
            case AccessTokens.Done(String word) -> {
                model.addAttribute("word", word);
                model.addAttribute("page", titled("access.tokens.made")
                        .withLead(Text.of("access.tokens.made-lead")));
                yield "access/token";
            }
        };
    }

    /** The end of a typed day in Denmark; what is no day ends at once and is refused as such. */
    private Instant endOf(String day) {
        try {
            return LocalDate.parse(day.strip()).plusDays(1).atStartOfDay(clock.getZone())
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    @PostMapping("/access/tokens/revoke")
    String revoke(@RequestParam UUID token, RedirectAttributes redirect) {
        boolean revoked = tokens.revoke(own.get(), token);
        Said.next(redirect, wording.current(), NoticeView.of(revoked ? Tone.GOOD : Tone.ATTENTION,
                Text.of(revoked ? "access.tokens.revoked" : "access.tokens.not-yours")));
        return "redirect:/access/tokens";
    }

    private static PageView titled(String key) {
        return PageView.titled(Text.of(key))
                .below(LinkView.to("/access", Text.of("access.own.title")));
    }

    private String page(Model model, String name, Set<String> scopes, String expires,
            List<AccessTokens.Reason> reasons) {
        List<FieldView> fields = List.of(
                FieldView.of("name", FieldKind.TEXT, Text.of("access.tokens.name"))
                        .withHint(Text.of("access.tokens.name-hint"))
                        .withValue(name)
                        .withLimit("maxlength", String.valueOf(AccessTokens.NAME_MAX))
                        .withError(error(reasons, AccessTokens.Reason.TOKEN_NAME_MISSING,
                                AccessTokens.Reason.TOKEN_NAME_TOO_LONG)),
                FieldView.of("scopes", FieldKind.CHECKBOXES, Text.of("access.tokens.scopes"))
                        .withOptions(Arrays.stream(Caller.Scope.values())
                                .map(scope -> OptionView.of(scope.id(), said(scope))).toList())
                        .withValues(List.copyOf(scopes))
                        .withError(error(reasons, AccessTokens.Reason.TOKEN_SCOPE_MISSING)),
                FieldView.of("expires", FieldKind.DATE, Text.of("access.tokens.expires"))
                        .withHint(Text.of("access.tokens.expires-hint"))
                        .withValue(expires)
                        .withError(error(reasons, AccessTokens.Reason.TOKEN_EXPIRY_WRONG)));
        List<Text> wrongs = reasons.contains(AccessTokens.Reason.TOKEN_TOO_MANY)
                ? List.of(refusal(AccessTokens.Reason.TOKEN_TOO_MANY)) : List.of();
        model.addAttribute("page", titled("access.tokens.title")
                .withLead(Text.of("access.tokens.lead")));
        model.addAttribute("form", FormView.of("/access/tokens", fields,
                Text.of("access.tokens.make")).withWrongs(wrongs));
        model.addAttribute("tokens", tokens.list(own.get()).stream().map(this::view).toList());
        return "access/tokens";
    }

    private TokenView view(AccessTokens.Token token) {
        boolean works = token.works(clock.instant());
        StatusView status = works
                ? new StatusView(Tone.GOOD, Text.of("access.tokens.works"))
                : new StatusView(Tone.NEUTRAL, Text.of(token.revoked() == null
                        ? "access.tokens.over" : "access.tokens.was-revoked"));
        return new TokenView(token.id(), token.name(),
                token.scopes().stream().sorted().map(TokenPages::said).toList(),
                token.created(), token.expires(), token.used(), status, works);
    }

    private static Text said(Caller.Scope scope) {
        return Text.of("access.scope." + scope.id());
    }

    private static @Nullable Text error(List<AccessTokens.Reason> found,
            AccessTokens.Reason... asked) {
        Optional<AccessTokens.Reason> first =
                found.stream().filter(List.of(asked)::contains).findFirst();
        return first.map(TokenPages::refusal).orElse(null);
    }

    private static Text refusal(AccessTokens.Reason reason) {
        return Text.of("access.refusal." + reason.id());
    }
}
