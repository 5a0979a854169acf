package dk.betroet.office.meeting.publish;

import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publications; offered are those that stand. Their names tell which paper, and no heading. */
@Component
class PublicationNames implements Reference<PublicationId> {

    private final Publications publications;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Wording wording;

    PublicationNames(Publications publications, Meetings meetings, Bodies bodies,
            Wording wording) {
        this.publications = publications;
        this.meetings = meetings;
        this.bodies = bodies;
        this.wording = wording;
    }

    @Override
    public Class<PublicationId> type() {
        return PublicationId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return meetings.in(context.sql(), context.unit()).stream()
                .flatMap(meeting -> publications.of(context.sql(), meeting.id()).stream())
                .filter(Publication::stands)
                .flatMap(one -> named(context, one).stream()
                        .map(name -> new Option(one.id().toString(), name)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, PublicationId id) {
        return publications.find(context.sql(), id.value())
                .filter(one -> one.unit().equals(context.unit()))
                .flatMap(one -> named(context, one));
    }

    private Optional<String> named(Context context, Publication one) {
        UUID unit = context.unit();
        return meetings.find(context.sql(), unit, one.meeting()).map(meeting -> {
            String body = bodies.find(context.sql(), unit, one.body(), meeting.heldOn())
                    .map(Body::shortName).orElse("");
            return wording.in(Language.of(context.caller().locale())).say(Text.of(
                    "publish.version-of", Text.of("choice.paper-kind." + one.paper().id()), body,
                    meeting.heldOn(), one.version()));
        });
    }
}
