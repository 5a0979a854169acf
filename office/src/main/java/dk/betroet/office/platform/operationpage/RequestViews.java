package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.approval.Approval;
import dk.betroet.kernel.approval.Signature;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.StepsView;
import dk.betroet.office.platform.web.view.StepsView.State;
import dk.betroet.office.platform.web.view.StepsView.StepView;
import dk.betroet.office.platform.web.view.TimelineView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a request: what is asked, what is missing, what one can do. */
@Component
class RequestViews {

    private final Labels labels;
    private final Verdicts verdicts;

    RequestViews(Labels labels, Verdicts verdicts) {
        this.labels = labels;
        this.verdicts = verdicts;
    }

    String show(Visit visit, Pending pending, Trouble trouble, Words words, Model model) {
        Text title = labels.title(pending.stored().operation());
        model.addAttribute("page", PageView.titled(title).below(
                LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                LinkView.to(visit.path("/requests"), Text.of("operation.requests.title"))));
        model.addAttribute("steps", steps(pending));
        model.addAttribute("about", about(visit, pending));
        model.addAttribute("command", pending.command());
        model.addAttribute("gathered", gathered(visit, pending, words));
        String path = visit.path("/requests/" + pending.stored().id());
        model.addAttribute("actions", pending.open()
                ? new RequestForms(path, trouble, words).of(pending.turn())
                : List.of());
        model.addAttribute("verdict", trouble.verdict() != null ? trouble.verdict()
                : !pending.open() ? null
                : switch (pending.outcome()) {
                    case Outcome.Refused(var refusals, var verdict) ->
                            verdicts.refused(refusals, verdict, words);
                    default -> verdicts.of(pending.verdict(), words);
                });
        return "request/one";
    }

    private static StepsView steps(Pending pending) {
        String status = pending.stored().status();
        State gather = status.equals("done") ? State.DONE
                : pending.open() ? State.CURRENT : State.FAILED;
        return new StepsView(List.of(
                new StepView(Text.of("operation.step.form"), State.DONE, null),
                new StepView(Text.of("operation.step.gather"), gather, null),
                new StepView(Text.of("operation.step.receipt"),
                        status.equals("done") ? State.DONE : State.AHEAD, null)));
    }

    private static FactsView about(Visit visit, Pending pending) {
        FactsView facts = FactsView.none()
                .with(Text.of("operation.request.status"),
                        Cell.of(status(status(pending))))
                .with(Text.of("operation.request.by"),
                        Cell.of(Names.of(pending.names(), pending.stored().actor())))
                .with(Text.of("operation.request.at"), Cell.of(pending.stored().askedAt()));
        if (pending.open()) {
            facts = facts.with(Text.of("operation.request.until"),
                    Cell.of(pending.stored().expiresAt()));
        }
        if (pending.stored().fact() != null) {
            facts = facts.with(Text.of("operation.request.receipt"),
                    Cell.link(visit.path("/vouchers/" + pending.stored().fact()),
                            Text.of("operation.request.open-receipt")));
        }
        return facts;
    }

    private static String status(Pending pending) {
        String stored = pending.stored().status();
        return stored.equals("open") && !pending.open() ? "expired" : stored;
    }

    /** The state of a request as a tag. */
    static StatusView status(String id) {
        Tone tone = switch (id) {
            case "open" -> Tone.ATTENTION;
            case "done" -> Tone.GOOD;
            case "refused" -> Tone.BAD;
            default -> Tone.NEUTRAL;
        };
        return new StatusView(tone, Text.of("operation.status." + id));
    }

    private TimelineView gathered(Visit visit, Pending pending, Words words) {
        SupplyWords terms = new SupplyWords(words, dk.betroet.rules.Words.vocabulary());
        List<TimelineView.MomentView> moments = new ArrayList<>();
        for (Signature signature : pending.gathered().signatures()) {
            moments.add(new TimelineView.MomentView(signature.signedAt(), Tone.GOOD,
                    Text.of("operation.signed", Names.of(pending.names(), signature.person()),
                            terms.word("capacity", signature.capacity())),
                    Text.of("operation.method." + signature.method().id()), null));
        }
        for (Approval approval : pending.gathered().approvals()) {
            moments.add(new TimelineView.MomentView(approval.approvedAt(), Tone.GOOD,
                    Text.of("operation.approved", Names.of(pending.names(), approval.person()),
                            terms.word("capacity", approval.capacity())),
                    Text.plain(approval.reason()), null));
        }
        for (Draft.Paper paper : pending.gathered().papers()) {
            moments.add(new TimelineView.MomentView(pending.stored().askedAt(), Tone.NEUTRAL,
                    Text.of("operation.attached", terms.word("document", paper.kind())), null,
                    LinkView.to(visit.path("/evidence/" + paper.evidence().value()),
                            Text.of("operation.open-file"))));
        }
        return new TimelineView(moments);
    }
}
