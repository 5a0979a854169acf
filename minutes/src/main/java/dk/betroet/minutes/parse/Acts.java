package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Act;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a recommendation ask for. */
final class Acts {

    private static final Map<Act, Pattern> VERBS = new LinkedHashMap<>();

    static {
        verb(Act.APPROVE, "godkend(?:e|er|es|t)?|vedtage(?:r|s|t)?|tiltræde(?:r|s)?|approves?"
                + "|approved|adopts?|adopted|^til godkendelse|^godkendelse af|stadfæste[rs]?");
        verb(Act.NOTE, "til efterretning|til orientering|noter(?:e|er|es)|tager orienteringen"
                + "|take note|takes note|notes?|noted|for information");
        verb(Act.APPOINT, "udpeg(?:e|er|es)|vælge(?:r|s)?|nominer(?:e|er|es)|konstituer(?:e|er|es)"
                + "|appoints?|elects?|valg af");
        verb(Act.FUND, "bevilge[rs]?|bevilliger?|afsætte[rs]?|finansierer?|finansieres|bidrager?"
                + "|frigive[rs]?|funds?|grants?|allocates?|meddele[rs]? (?:en )?(?:tillægs"
                + "|anlægs)?bevilling|gives? (?:en )?(?:tillægs|anlægs)?bevilling");
        verb(Act.FORWARD, "videresende[rs]?|oversende[rs]?|fremsende[rs]?|sende[rs]?|forwards?"
                + "|refers?|anbefale[rs]? over for|anbefale[rs]? (?:\\p{L}+ ){1,3}at"
                + "|indstille[rs]? til|henvise[rs]?");
        verb(Act.ENDORSE, "tilslutte[rs]?|giver? tilslutning|bakker? op|støtte[rs]?|endorses?"
                + "|supports?");
        verb(Act.POSTPONE, "udskyde[rs]?|udsætte[rs]?|postpones?|defers?");
        verb(Act.DECLINE, "afslår?|afvise[rs]?|giver? afslag|declines?|rejects?");
        verb(Act.DISCUSS, "drøfte[rs]?|debattere[rs]?|discuss(?:es)?|til drøftelse|for discussion"
                + "|temadrøftelse");
        verb(Act.DECIDE, "beslutte[rs]?|tage[rs]? stilling|fastsætte[rs]?|fastlægge[rs]?|decides?"
                + "|til beslutning|for decision|træffe[rs]? (?:beslutning|afgørelse)");
    }

    private Acts() {}

    private static void verb(Act act, String words) {
        VERBS.put(act, Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** The act that comes first; of several in one breath the one that binds most. */
    static Act of(String text) {
        Act first = Act.OTHER;
        int at = Integer.MAX_VALUE;
        for (Map.Entry<Act, Pattern> verb : VERBS.entrySet()) {
            Matcher found = verb.getValue().matcher(text);
            if (found.find() && (found.start() < at
                    || isOneBreath(text, at, found.start(), first))) {
                if (found.start() >= at || at - found.start() > 25 || first == Act.OTHER
                        || verb.getKey() != Act.DISCUSS && verb.getKey() != Act.DECIDE) {
                    first = verb.getKey();
                }
                at = Math.min(at, found.start());
            }
        }
        return first;
    }

    /** {@code drøfte og godkende}: the second verb is the one that counts. */
    private static boolean isOneBreath(String text, int first, int second, Act before) {
        return (before == Act.DISCUSS || before == Act.DECIDE) && second - first <= 30
                && text.substring(first, second).matches("(?iu)\\p{L}+,? (?:og|samt|and)(?: at"
                        + "| to)? ");
    }

    /** Whether a text begins with a verb of deciding. */
    static boolean begins(String text) {
        return VERBS.values().stream().anyMatch(verb -> verb.matcher(text).lookingAt());
    }

    /** Where the first verb of deciding begins; -1 when there is none. */
    static int firstVerb(String text) {
        int first = -1;
        for (Pattern verb : VERBS.values()) {
            Matcher found = verb.matcher(text);
            if (found.find() && (first < 0 || found.start() < first)) {
                first = found.start();
            }
        }
        return first;
    }
}
