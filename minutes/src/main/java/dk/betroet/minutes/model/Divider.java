package dk.betroet.minutes.model;

import java.util.List;

/**
 * A sheet between attachments in a bundle: a number and a title, then somebody else's paper.
 *
 * @param number as it stands
 * @param title what it is called
 * @param isEmpty whether nothing comes before the next one
 * @param told what the papers behind it tell of decisions that come about by themselves
 */
public record Divider(String number, String title, boolean isEmpty, List<Outcome> told, Place place,
        Confidence confidence) implements Matter {

    public Divider {
        told = List.copyOf(told);
    }

    @Override
    public Content content() {
        return new Content(List.of(), List.of(), List.of(), List.of(), List.of(), told, List.of(),
                List.of(), List.of(), List.of());
    }
}
