package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the items of a paper among all its numbered lines: the run of rising numbers, numbered in
 * one way, that has the most to say for itself. A list inside an item starts over, stands close
 * together and has no headings below its entries; so it loses to the items around it.
 */
final class Chain {

    private static final int CANDIDATES_MAX = 10_000;
    private static final int LOOK_BACK = 120;
    private static final double ENOUGH = 2.0;

    /** A section that makes numbers start over, and tells what the items below it are. */
    private static final Pattern RESTART = Pattern.compile("(?iu)^(?:tillægsdagsorden"
            + "|tillægspunkter|lukket (?:dagsorden|møde|del)|lukkede? (?:punkter|sager|punkt)"
            + "|åb(?:en|ne|ent) (?:dagsorden|punkter|sager|møde|del)|supplementary agenda"
            + "|closed (?:items|session)|open (?:items|session))\\b.{0,60}$");

    private static final Pattern LEAD_IN = Pattern.compile("(?iu)\\b(?:at|om|bedes|indstiller"
            + "|indstilles|følgende|that|følger|to)\\s*[:,]?$");

    private final Paper paper;
    private final boolean lenient;
    private final List<Numbered> all;
    private final int[] cores;
    private final int[] restarts;

    /**
     * The items of a paper.
     *
     * @param items in order; empty when no run of numbers stands for items
     * @param hasHeads whether most have a heading below them
     * @param listed titles of an overview that repeats the numbers, by number
     */
    record Found(List<Numbered> items, boolean hasHeads, Map<String, String> listed) {}

    private Chain(Paper paper, boolean lenient) {
        this.paper = paper;
        this.lenient = lenient;
        all = Numbered.all(paper, CANDIDATES_MAX);
        cores = new int[paper.count + 1];
        restarts = new int[paper.count + 1];
        for (int i = 0; i < paper.count; i++) {
            boolean text = paper.isText(i);
            boolean core = text && (paper.lines.get(i).hint() instanceof Hint.BlockHead
                    || Heads.of(paper.text(i)).filter(head -> Heads.isCore(head.role()))
                            .isPresent());
            cores[i + 1] = cores[i] + (core ? 1 : 0);
            restarts[i + 1] = restarts[i] + (text && isRestart(paper.text(i)) ? 1 : 0);
        }
    }

    static boolean isRestart(String text) {
        return text.length() <= 100 && RESTART.matcher(text).matches();
    }

    static Found of(Paper paper) {
        return new Chain(paper, false).best();
    }

    /** Takes a bare list for the items too, for a paper that has nothing better. */
    static Found bareList(Paper paper) {
        return new Chain(paper, true).best();
    }

    private Found best() {
        List<Numbered> exported = all.stream().filter(one ->
                paper.lines.get(one.line()).hint() instanceof Hint.ItemTitle).toList();
        if (!exported.isEmpty()) {
            return new Found(exported, true, Map.of());
        }
        Map<String, List<Numbered>> families = new HashMap<>();
        all.forEach(one -> families.computeIfAbsent(one.family(), _ -> new ArrayList<>()).add(one));
        List<Numbered> best = List.of();
        double most = ENOUGH;
        for (Map.Entry<String, List<Numbered>> family : new TreeMap<>(families)
                .entrySet()) {
            List<Numbered> run = new ArrayList<>();
            double score = run(family.getValue(), run);
            if (score > most) {
                most = score;
                best = run;
            }
        }
        best = withParts(best);
        int headed = 0;
        for (int i = 0; i < best.size(); i++) {
            int end = i + 1 < best.size() ? best.get(i + 1).line() : paper.count;
            headed += cores[end] - cores[best.get(i).line()] > 0 ? 1 : 0;
        }
        return new Found(best, headed * 2 >= best.size() && headed > 0, listed(best));
    }

    /** {@code 4.1} and {@code 4.2} below {@code Punkt 4}, though they are numbered otherwise. */
    private List<Numbered> withParts(List<Numbered> items) {
        if (items.isEmpty() || items.getFirst().family().equals("dot")) {
            return items;
        }
        List<Numbered> with = new ArrayList<>();
        int at = 0;
        for (int k = 0; k < items.size(); k++) {
            Numbered item = items.get(k);
            int end = k + 1 < items.size() ? items.get(k + 1).line() : paper.count;
            with.add(item);
            for (; at < all.size() && all.get(at).line() < end; at++) {
                Numbered part = all.get(at);
                if (part.line() > item.line() && part.path().size() == item.path().size() + 1
                        && part.family().equals("dot") && with.getLast().compare(part) < 0
                        && part.path().subList(0, item.path().size()).equals(item.path())) {
                    with.add(part);
                }
            }
        }
        return with;
    }

    /** The heaviest rising run of a family; its weight is given back. */
    private double run(List<Numbered> family, List<Numbered> run) {
        int n = family.size();
        double[] weight = new double[n];
        int[] before = new int[n];
        int last = -1;
        for (int i = 0; i < n; i++) {
            double own = own(family, i);
            weight[i] = own - start(family.get(i));
            before[i] = -1;
            for (int k = i - 1; k >= 0 && k >= i - LOOK_BACK; k--) {
                double with = weight[k] + own - step(family.get(k), family.get(i));
                if (with > weight[i]) {
                    weight[i] = with;
                    before[i] = k;
                }
            }
            last = last < 0 || weight[i] > weight[last] ? i : last;
        }
        for (int i = last; i >= 0; i = before[i]) {
            run.addFirst(family.get(i));
        }
        return last < 0 ? 0 : weight[last];
    }

    private static double start(Numbered first) {
        return first.path().isEmpty() || first.path().size() > 1 || first.path().getFirst() <= 1
                ? 0 : Math.min(2.5, 0.5 + 0.4 * (first.path().getFirst() - 1));
    }

    private double step(Numbered before, Numbered after) {
        int order = before.compare(after);
        if (order > 0) {
            return restarts[after.line()] > restarts[before.line()]
                    && after.path().equals(List.of(1)) ? 1 : Double.POSITIVE_INFINITY;
        }
        if (order == 0) {
            return before.path().size() > 1 ? 0.5 : 6;
        }
        boolean isOtherPart = !before.path().isEmpty() && !after.path().isEmpty()
                && !before.path().getFirst().equals(after.path().getFirst());
        double parts = !isOtherPart ? 0 : after.path().size() > 1 && before.path().size() == 1 ? 3
                : after.path().size() < before.path().size() ? 0.7 : 0;
        return parts + Math.min(4, 0.8 * before.missing(after));
    }

    /** What a line has to say for being an item. */
    private double own(List<Numbered> family, int at) {
        Numbered one = family.get(at);
        int i = one.line();
        int end = at + 1 < family.size() ? family.get(at + 1).line() : paper.count;
        String text = paper.text(i);
        double weight = 0.2;
        weight += cores[end] - cores[i + 1] > 0 ? 4 : 0;
        weight += paper.lines.get(i).hint() instanceof Hint.Heading ? 4 : 0;
        weight += paper.lines.get(i).hint() instanceof Hint.Bullet ? -2 : 0;
        weight += !one.family().equals("dot") && Character.isLetter(text.charAt(0)) ? 1 : 0;
        weight += one.path().size() > 1 ? 0.5 : 0;
        int before = paper.before(i);
        weight += one.family().equals("apart") && paper.gapBefore(i) == 0 ? -2 : 0;
        boolean room = before < 0 || paper.gapBefore(i) > 0 || paper.isPageTurned(before, i);
        weight += room ? 0.8 : paper.isMarked(i) ? 0.4 : -0.5;
        weight += paper.gapBefore(i) > 2 || paper.gapAfter(i) > 2 ? 0.6 : 0;
        int next = paper.next(i);
        boolean listed = next == end && paper.gapAfter(i) == 0;
        boolean follows = at > 0 && family.get(at - 1).line() == before && paper.gapBefore(i) == 0;
        if (!lenient) {
            weight += (listed ? -0.6 : 0) + (follows ? one.path().size() > 1 ? -0.5 : -1.5 : 0);
        }
        weight += before >= 0 && isLeadIn(paper.text(before)) ? -3 : 0;
        return weight + title(one, text);
    }

    /** {@code Indstilling}, {@code Udvalget bedes}, {@code indstiller, at}: a list follows. */
    private static boolean isLeadIn(String text) {
        return LEAD_IN.matcher(text).find() || Heads.of(text)
                .filter(head -> head.role() == Role.RECOMMENDATION
                        || head.role() == Role.ATTACHMENTS).isPresent();
    }

    private static double title(Numbered one, String text) {
        String title = text.substring(one.titleFrom());
        if (title.isEmpty()) {
            return one.family().equals("dot") ? -0.5 : 0.3;
        }
        double weight = Character.isLowerCase(title.charAt(0)) ? -2 : 0.3;
        if (title.startsWith("at ") || title.length() > 160) {
            weight -= 1.5;
        }
        int stop = title.indexOf(". ");
        if (stop > 0 && stop < title.length() - 3 || title.endsWith(",") || title.endsWith(";")) {
            weight -= 0.7;
        }
        return weight;
    }

    /** Numbered titles above the first item that is numbered in another way. */
    private Map<String, String> listed(List<Numbered> items) {
        Map<String, String> titles = new HashMap<>(paper.overview);
        if (items.isEmpty()) {
            return titles;
        }
        for (Numbered one : all) {
            if (one.line() >= items.getFirst().line()) {
                break;
            }
            titles.putIfAbsent(one.number(), paper.text(one.line()).substring(one.titleFrom()));
        }
        return titles;
    }
}
