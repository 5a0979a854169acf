package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;

/**
 * The paper that comes of an act, for those who want it in hand: an agreement, a power of attorney.
 * A bean of the job whose act it is. What the paper says is what was asked for, word for word as it
 * stands in the book, with these words around it.
 *
 * @param operations the acts it comes of
 * @param title what it is
 * @param file what the file is called, without its ending
 * @param lead what it does, in a sentence or two
 * @param terms what holds for it besides, each a sentence
 */
public record PaperOfAct(
        List<String> operations, Text title, String file, Text lead, List<Text> terms) {

    public PaperOfAct {
        operations = List.copyOf(operations);
        terms = List.copyOf(terms);
    }
}
