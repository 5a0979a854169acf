package dk.betroet.minutes.model;

import java.util.List;

/**
 * What the source does not tell, and whoever brought it must.
 *
 * @param id what is asked, stable
 * @param place what it is about
 * @param about the words in question
 * @param answers what it may be, the likeliest first; empty when anything
 */
public record Question(String id, Place place, String about, List<String> answers)
        implements Comparable<Question> {

    public Question {
        answers = List.copyOf(answers);
    }

    /** What a person names it by when answering. */
    public String key() {
        return id + "@" + place.from();
    }

    @Override
    public int compareTo(Question other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : id.compareTo(other.id);
    }
}
