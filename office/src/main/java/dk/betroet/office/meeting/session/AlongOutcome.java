package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.body.SeatId;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded in one act with the outcome of a point: what is to be done about it. */
public interface AlongOutcome {

    /**
     * Something that is to be done.
     *
     * @param body who has it
     * @param seat who in the body has it; says the body too
     */
    record Todo(
            Note words,
            @Nullable BodyId body,
            @Nullable SeatId seat,
            @Field(future = true) LocalDate deadline) {}

    /**
     * What is wrong with something that is to be done.
     *
     * @param at the field that it stands in, with a full stop behind it
     */
    List<Refusal> wrong(Context context, String at, Todo todo, LocalDate on);

    /** Notes it as following from a point of an item, in the fact that records the outcome. */
    void noted(Context context, Meeting.Item item, int point, Todo todo, LocalDate on, UUID fact);
}
