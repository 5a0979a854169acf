package dk.betroet.kernel.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule book answers about an act as it stands.
 *
 * <p>Not a permission in the sense of access (who may log in and see what); not stored state. The
 * same situation and the same rule book always give the same verdict.
 */
public sealed interface Verdict {

    /** The rules that had a say, in order of their citations. */
    List<Citation> citations();

    /** What must be shown with it, most pressing first. */
    List<Notice> notices();

    /** Powers that the act ends, each with the number of days allowed for it. */
    Map<String, Integer> revokes();

    /** All objections, headline first; none when allowed. */
    default List<Objection> objections() {
        return switch (this) {
            case Allowed _ -> List.of();
            case Needs needs -> needs.demands();
            case Refused refused -> {
                List<Objection> all = new ArrayList<>(refused.refusals());
                all.addAll(refused.demands());
                yield List.copyOf(all);
            }
        };
    }

    /** The stable word: {@code allowed}, {@code needs} or {@code refused}. */
    default String id() {
        return switch (this) {
            case Allowed _ -> "allowed";
            case Needs _ -> "needs";
            case Refused _ -> "refused";
        };
    }

    /** The act may take place now. */
    record Allowed(List<Citation> citations, List<Notice> notices, Map<String, Integer> revokes)
            implements Verdict {
        public Allowed {
            citations = List.copyOf(citations);
            notices = List.copyOf(notices);
            revokes = Map.copyOf(new TreeMap<>(revokes));
        }
    }

    /** The act may take place when these demands are met; until then nothing has happened. */
    record Needs(List<Citation> citations, List<Notice> notices, Map<String, Integer> revokes,
            List<Objection> demands) implements Verdict {
        public Needs {
            citations = List.copyOf(citations);
            notices = List.copyOf(notices);
            revokes = Map.copyOf(revokes);
            demands = List.copyOf(demands);
        }
    }

    /**
     * The act may not take place as it is asked for.
     *
     * @param refusals why, headline first
     * @param demands  what would have been missing besides
     */
    record Refused(List<Citation> citations, List<Notice> notices, Map<String, Integer> revokes,
            List<Objection> refusals, List<Objection> demands) implements Verdict {
        public Refused {
            citations = List.copyOf(citations);
            notices = List.copyOf(notices);
            revokes = Map.copyOf(revokes);
            refusals = List.copyOf(refusals);
            demands = List.copyOf(demands);
        }
    }
}
