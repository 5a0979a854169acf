package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Finding;
import java.util.regex.Pattern;

/** Web and mail addresses that a narrow column broke without a hyphen. */
final class Addresses {

    private static final Pattern WEB = Pattern.compile("(?:^|\\s)(?:https?://|www\\.)\\S+$");
    private static final Pattern PART = Pattern.compile("^[\\w./%?=&#@+-]{2,80}$");
    private static final Pattern MAIL = Pattern.compile("^[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za"
            + "-z]{2,5}$");
    private static final Pattern LABEL = Pattern.compile("(?iu)^e-?mail\\s*:?$");
    private static final int PARTS_MAX = 4;

    private Addresses() {}

    static void read(Paper paper) {
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            String text = paper.text(i);
            int next = paper.next(i);
            if (next >= paper.count) {
                return;
            }
            if (text.length() > 8 && WEB.matcher(text).find() && next - i == 1
                    && PART.matcher(paper.text(next)).matches()
                    && (paper.text(next).indexOf('/') >= 0 || text.endsWith("/"))) {
                joined(paper, i, next);
            } else if (LABEL.matcher(text).matches()) {
                mail(paper, next);
            }
        }
    }

    private static void mail(Paper paper, int first) {
        StringBuilder address = new StringBuilder();
        int i = first;
        for (int parts = 0; i < paper.count && parts < PARTS_MAX; i = paper.next(i), parts++) {
            if (!PART.matcher(paper.text(i)).matches()) {
                return;
            }
            address.append(paper.text(i));
            if (MAIL.matcher(address).matches()) {
                if (parts > 0) {
                    paper.find(new Finding("address-broken", Finding.Sort.DOUBT,
                            paper.place(first, i), paper.source.raw(paper.place(first, i)),
                            address.toString(), Confidence.LIKELY));
                }
                return;
            }
        }
    }

    private static void joined(Paper paper, int i, int next) {
        String text = paper.text(i);
        String address = text.substring(text.lastIndexOf(' ') + 1) + paper.text(next);
        if (paper.find(new Finding("address-broken", Finding.Sort.REPAIR,
                paper.between(paper.to(i) - 1, paper.from(next) + 1), text + " | "
                        + paper.text(next), address, Confidence.DOUBTFUL))) {
            paper.joints[i] = Paper.Joint.KEPT;
        }
    }
}
