package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that blocks are headed by, in Danish and English. A heading stands alone on its line,
 * in any case, with or without a colon; or before a colon with its text behind it.
 */
final class Heads {

    private static final int LONGEST = 110;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Map<Role, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Role.SUMMARY, List.of("resumé", "resume", "resumè", "sammendrag",
                    "sagsresumé", "kort resumé", "kort fortalt", "summary")),
            Map.entry(Role.RECOMMENDATION, List.of("indstilling", "indstillinger",
                    "forslag til beslutning", "det indstilles", "beslutningsforslag",
                    "beslutningstema", "forslag til vedtagelse", "recommendation",
                    "recommendations", "proposal", "proposed resolution", "motion")),
            Map.entry(Role.PRESENTATION, List.of("sagsfremstilling", "fremstilling", "baggrund",
                    "sagsbeskrivelse", "sagens indhold", "redegørelse", "problemstilling",
                    "beskrivelse", "beskrivelse af sagen", "orientering", "motivation",
                    "background", "presentation", "report")),
            Map.entry(Role.ECONOMY, List.of("økonomi", "økonomiske konsekvenser",
                    "økonomiske forhold", "bevillingsmæssige konsekvenser", "ressourcer",
                    "økonomi og personale", "budget impact", "financial implications",
                    "finances")),
            Map.entry(Role.LEGAL, List.of("retsgrundlag", "lovgrundlag", "juridiske forhold",
                    "lovgivning", "legal basis")),
            Map.entry(Role.HEARING, List.of("høring", "høringssvar", "inddragelse",
                    "borgerinddragelse", "consultation")),
            Map.entry(Role.ROUTE, List.of("sagens gang", "videre proces", "det videre forløb",
                    "beslutningsproces", "behandlingsplan", "sagen behandles i", "sagsgang",
                    "sagen afgøres i", "politisk behandling", "next steps in the process")),
            Map.entry(Role.ATTACHMENTS, List.of("bilag", "bilagsliste", "vedlagt",
                    "vedlagte bilag", "vedhæftet", "lukkede bilag", "åbne bilag",
                    "bilag til punktet", "attachments", "attachment", "annexes", "annex",
                    "appendices", "papers")),
            Map.entry(Role.MINUTES, List.of("referat", "drøftelse", "drøftelser", "debat",
                    "behandling", "mødebehandling", "udvalgsbehandling", "mødets drøftelse",
                    "kommentarer", "bemærkninger", "udvalgets drøftelse", "referat af drøftelsen",
                    "minutes", "discussion", "debate", "notes")),
            Map.entry(Role.DECISION, List.of("beslutning", "beslutninger", "konklusion",
                    "konklusioner", "vedtagelse", "vedtaget", "vedtagelser", "afgørelse",
                    "besluttet", "det blev besluttet", "beslutning og konklusion", "resultat",
                    "decision", "decisions", "resolution", "resolved", "conclusion", "outcome",
                    "decided", "agreed")),
            Map.entry(Role.ACTIONS, List.of("opfølgning", "handlinger", "handling", "aktion",
                    "aktioner", "aftaler", "opgaver og ansvar", "to do", "to-do", "action",
                    "actions", "action points", "næste skridt", "next steps", "handleliste",
                    "opfølgningsliste", "opfølgningspunkter", "hvem gør hvad")),
            Map.entry(Role.VOTES, List.of("afstemning", "afstemningsresultat", "vote", "votes",
                    "voting")),
            Map.entry(Role.ATTENDANCE, List.of("til stede", "tilstede", "deltagere", "fremmødte",
                    "mødt", "mødedeltagere", "medlemmer", "fraværende", "afbud", "present",
                    "absent", "apologies", "attendees", "attendance", "in attendance"))));

    private static final Map<String, Role> ROLES = new HashMap<>();

    static {
        WORDS.forEach((role, words) -> words.forEach(word -> ROLES.put(word, role)));
    }

    /** {@code Administrationens indstilling}, {@code Økonomiudvalgets beslutning}. */
    private static final Pattern OWNED = Pattern.compile(
            "^(?!fra |i |om |den |til )[\\p{L} .&-]{2,50}?s\\s+(indstilling|indstillinger"
            + "|beslutning|forslag til beslutning|anbefaling|bemærkninger|behandling|konklusion"
            + "|vedtagelse)$",
            FLAGS);
    /** {@code Beslutning i Økonomiudvalget den 3. maj}, {@code Indstilling fra direktionen}. */
    private static final Pattern FOLLOWED = Pattern.compile("^(indstilling(?:er)?"
            + "|beslutning(?:er)?|konklusion|referat|drøftelse|vedtagelse|decision"
            + "|recommendation)\\s+(?:i|fra|af|for|til|på|den|v/|ved|truffet|by|of"
            + "|from)\\s+[^!?]{2,90}$", FLAGS);
    /** What every heading before its text has, and every longer heading: looked for first. */
    private static final Pattern MARKS = Pattern.compile("[:;]|\\s[–-]\\s");
    private static final Pattern LIKE = Pattern.compile("indstilling|beslutning|konklusion|referat"
            + "|drøftelse|vedtagelse|decision|recommendation|anbefaling|bemærkninger|behandling");
    private static final Pattern RUN_IN = Pattern.compile(
            "^([\\p{L}][\\p{L} /&-]{1,60}?)\\s?(?:[:;]|\\s[–-])\\s+(?=\\S)");
    /** {@code Mødet besluttede:}, {@code Bestyrelsen vedtog:} with its text below or behind. */
    private static final Pattern ACTING = Pattern.compile("^(?:[\\p{L}]+ ){1,3}(?:besluttede"
            + "|vedtog|konkluderede|decided|resolved)(?: følgende)?\\s?:\\s*", FLAGS);

    /**
     * A heading at the beginning of a line.
     *
     * @param length how much of the line it takes; all of it when it stands alone
     */
    record Head(Role role, String words, int length) {}

    private Heads() {}

    /** Whether a line is nothing but a heading. */
    static boolean isHead(String text) {
        return of(text).filter(head -> head.length() == text.length()).isPresent();
    }

    /** The heading that a line is, or begins with. */
    static Optional<Head> of(String text) {
        if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
            return Optional.empty();
        }
        if (text.length() <= LONGEST) {
            Optional<Role> alone = role(text);
            if (alone.isPresent()) {
                return Optional.of(new Head(alone.get(), bare(text), text.length()));
            }
        }
        if (MARKS.matcher(text).find()) {
            return before(text);
        }
        return Optional.empty();
    }

    /** A heading that has its text behind it. */
    private static Optional<Head> before(String text) {
        Matcher runIn = RUN_IN.matcher(text);
        if (runIn.find()) {
            Optional<Role> role = role(runIn.group(1));
            if (role.isPresent() && role.get() != Role.PRESENTATION) {
                return Optional.of(new Head(role.get(), runIn.group(1), runIn.end()));
            }
        }
        Matcher acting = ACTING.matcher(text);
        if (acting.find()) {
            return Optional.of(new Head(Role.DECISION, bare(acting.group()), acting.end()));
        }
        return Optional.empty();
    }

    /** The role of a heading's words. */
    static Optional<Role> role(String words) {
        String bare = bare(words).toLowerCase(Locale.ROOT);
        Role known = ROLES.get(bare);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Role> both = inBothLanguages(bare);
        if (both.isPresent()) {
            return both;
        }
        if (bare.length() < 8 || bare.length() > LONGEST || !LIKE.matcher(bare).find()) {
            return Optional.empty();
        }
        Matcher followed = FOLLOWED.matcher(bare);
        if (followed.matches() && !isPaperTitle(bare)) {
            return Optional.ofNullable(ROLES.get(followed.group(1)));
        }
        Matcher owned = OWNED.matcher(bare);
        if (owned.matches()) {
            String word = owned.group(1);
            return Optional.ofNullable(word.equals("anbefaling") ? Role.RECOMMENDATION
                    : ROLES.get(word));
        }
        return Optional.empty();
    }

    /** {@code Decision / Beslutning}: the same twice. */
    private static Optional<Role> inBothLanguages(String bare) {
        int slash = bare.indexOf('/');
        Role first = slash < 0 ? null : ROLES.get(bare.substring(0, slash).strip());
        return first != null && first == ROLES.get(bare.substring(slash + 1).strip())
                ? Optional.of(first) : Optional.empty();
    }

    /** {@code Referat af bestyrelsesmøde} heads the whole paper and no block. */
    private static boolean isPaperTitle(String bare) {
        return bare.startsWith("referat") && bare.matches(
                ".*(?:møde|forsamling|session|samling|udvalg|råd|bestyrelse|kreds|gruppe).*");
    }

    private static String bare(String words) {
        int end = words.length();
        while (end > 0 && ":. ;–-\u00a0\t".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }

    /** Whether a heading is one of those that an item is known by. */
    static boolean isCore(Role role) {
        return role == Role.RECOMMENDATION || role == Role.MINUTES || role == Role.DECISION
                || role == Role.SUMMARY;
    }
}
