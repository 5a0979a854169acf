package dk.betroet.accounts.table;

import java.util.List;

/**
 * Something that the reader could not tell for certain, and whoever brought the file must.
 *
 * @param id what kind of question it is, stable
 * @param place where it stands
 * @param about the words or figures in question
 * @param answers what it may be, the one that was put in the table first; empty when anything
 */
public record Question(String id, Position place, String about, List<String> answers) {

    public Question {
        answers = List.copyOf(answers);
    }
}
