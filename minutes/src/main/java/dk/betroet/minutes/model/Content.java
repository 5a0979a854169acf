package dk.betroet.minutes.model;

import java.util.List;

/**
 * What was found in a matter.
 *
 * @param blocks its parts, in order
 * @param points what is recommended, point by point
 * @param attachments what is listed as attached
 * @param presenters who presents it
 * @param outcomes what was decided; those of a point name it
 * @param told decisions of earlier meetings that its text tells of
 * @param votes counted votes
 * @param dissents who was against, or had reservations
 * @param actions who does what afterwards
 * @param route the bodies that it passes
 */
public record Content(List<Block> blocks, List<Point> points, List<Attachment> attachments,
        List<Presenter> presenters, List<Outcome> outcomes, List<Outcome> told, List<Vote> votes,
        List<Dissent> dissents, List<Action> actions, List<RouteStep> route) {

    public Content {
        blocks = List.copyOf(blocks);
        points = List.copyOf(points);
        attachments = List.copyOf(attachments);
        presenters = List.copyOf(presenters);
        outcomes = List.copyOf(outcomes);
        told = List.copyOf(told);
        votes = List.copyOf(votes);
        dissents = List.copyOf(dissents);
        actions = List.copyOf(actions);
        route = List.copyOf(route);
    }

    /** The blocks with a heading for a role, lesser headings left out. */
    public List<Block> of(Role role) {
        return blocks.stream().filter(block -> block.role() == role && !block.isWithin()).toList();
    }
}
