package dk.betroet.office.meeting.publish;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A paper that was told to everybody is no longer. At its address stands from now on that it was
 * withdrawn, when and why; what it said cannot be read there any more. The reason is told to
 * everybody too, and is kept outside the chain like all that people write.
 */
@Component
public class WithdrawPublication extends SecretariatWork
        implements Operation<WithdrawPublication.Command> {

    /**
     * What is asked.
     *
     * @param reason what everybody is told
     * @param earlierToo whether the versions before it are withdrawn as well
     */
    public record Command(
            @Field(from = "standing") PublicationId publication,
            @Field(max = 500) Note reason,
            boolean earlierToo,
            LocalDate date) {}

    private final Publications publications;

    WithdrawPublication(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "meeting.withdraw-publication";
    }

    @Override
    public String receipt(Outcome.Done done) {
        return "/meetings/" + done.result().get("meeting") + "/papers";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Publication named = publications.find(context.sql(), command.publication().value())
                .orElseThrow();
        if (!named.stands()) {
            return Proposal.refusedAt("publication", RefusalCode.ALREADY_DONE);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        } else if (command.date().isBefore(named.on())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Stream<Publication> earlier = publications.of(context.sql(), named.meeting()).stream()
                .filter(one -> command.earlierToo() && one.stands() && one.sameAs(named)
                        && one.version() < named.version());
        List<Publication> withdrawn = Stream.concat(Stream.of(named), earlier).toList();
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", named.meeting())
                .effect((sql, fact) -> withdrawn.forEach(one -> sql.sql("""
                        insert into publication_withdrawal (publication_id, authority_id, unit_id,
                            reason, withdrawn_on, withdrawn_at, fact_id)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(one.id(), context.authority(), context.unit(),
                                command.reason().text(), command.date(),
                                OffsetDateTime.ofInstant(context.now(), ZoneOffset.UTC),
                                fact.id())
                        .update())));
    }
}
