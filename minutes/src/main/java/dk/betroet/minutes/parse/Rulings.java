package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Day;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Outcome.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that decide something, and what. Wishes, duties and conditions decide nothing. */
final class Rulings {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private record Rule(Kind kind, Pattern words) {}

    private static final List<Rule> RULES = new ArrayList<>();

    static {
        rule(Kind.NO_AGREEMENT, "ikke (?:kunne )?(?:opnå(?:s|et|edes)?|nå(?:s|et"
                + "|edes)?)(?: til)? enighed|ikke (?:var )?enighed|uenighed om (?:forslaget"
                + "|indstillingen)|kunne ikke (?:opnå enighed|blive enige)|kan ikke opnås enighed"
                + "|no agreement|could not agree");
        rule(Kind.NOT_ADOPTED, "(?:ikke|not)(?: blevet| been| blev)? (?:tiltrådt|godkendt|vedtaget"
                + "|adopted|approved|carried|fulgt|tiltrådte)|(?:blev|er|bliver) ikke (?:tiltrådt"
                + "|godkendt|vedtaget)|forkastet|forkastes|nedstemt|godkendes ikke"
                + "|(?:forslag|indstilling)\\p{L}* (?:\\p{L}+ ){0,2}(?:faldt|faldet)"
                + "|\\p{L}*(?:udvalget|bestyrelsen|rådet|forsamlingen|gruppen|kredsen"
                + "|direktionen|flertallet|vi) (?:kunne|kan) ikke (?:tiltræde|godkende"
                + "|anbefale|støtte|tilslutte sig)"
                + "|tiltrædes ikke|defeated|fell|not carried|lost");
        rule(Kind.DECLINED, "(?:beslutte(?:de|t)|valgte|vedtog) at (?:sende|give"
                + "|meddele) (?:et )?afslag|afslag|afslået|afslås"
                + "|afvis(?:t|te|es|er)|ikke imødekommes"
                + "|imødekommes ikke|imødekom ikke|(?:sagde|siger) (?:\\p{L}+ ){0,2}nej"
                + "|declined|rejected|turned down|refused");
        rule(Kind.WITHDRAWN, "udgå(?:r|et)|udgik|taget af dagsorden(?:en)?"
                + "|tages af dagsorden(?:en)?|trukket(?: tilbage)?|tra?k (?:\\p{L}+ ){0,3}tilbage"
                + "|bortfald(?:er|t)|frafaldet|withdrawn|bortfaldet|aflyst");
        rule(Kind.POSTPONED, "udsat|udsættes|udsatte|udskudt|udskydes|udskød"
                + "|udskydelse af (?:sagen|punktet)|postponed|deferred|adjourned|held over"
                + "|genoptages på|sættes på (?:igen|næste)|drøftes igen|behandles igen"
                + "|tage[rs]? (?:\\p{L}+ ){0,2}op (?:igen|på næste)|sendes? tilbage"
                + "|sendt tilbage|hjemvis(?:es|t)|nåede (?:\\p{L}+ ){0,2}ikke(?: at)?"
                + "|blev ikke nået|nåedes ikke|(?:kommer med|tages|behandles) næste gang"
                + "|til (?:fornyet|ny) behandling|not reached");
        rule(Kind.APPOINTED, "(?:dirigent|ordstyrer|referent|formand|næstformand|kasserer"
                + "|stemmetællere?) (?:blev|er|var)|(?:gen|ny)?valgt|(?:gen|ny)?vælges|genvalg"
                + "|nyvalg|(?:gen|ny)?valgtes|[”\"]?udpeget[”\"]?|udpeges|udpegede"
                + "|valgte(?= [^.]{2,80} (?:til|som) )|konstituere(?:de|t|s)? (?:sig )?med"
                + "|appointed|(?:re-?)?elected|indtræder i"
                + "|overt(?:ager|og) (?:formandskabet|posten)");
        rule(Kind.FORWARDED, "forelægges (?!af )\\p{L}+|oversendt|oversendes|videresendt"
                + "|videresendes|sendes (?:videre )?(?:til|i) \\p{L}+|sendt (?:videre )?(?:til"
                + "|i) \\p{L}+|henvist til|henvises til|indstilles til|anbefales over for"
                + "|anbefales (?:\\p{L}+ ){0,2}godkendt|indstiller til"
                + "|anbefaler (?:over for )?\\p{Lu}?\\p{L}+,? at"
                + "|^(?:(?:ad\\.? ?)?\\d{1,2}[.:)] )?(?:indstillingen )?anbefales"
                + "|forwarded|referred to"
                + "|recommended to");
        rule(Kind.NOTED, "^ingen bemærkninger|til efterretning|til orientering|noted"
                + "|noterede(?:s)?|noteret|taget ad notam|tog(?:es)? (?:\\p{L}+ ){0,3}til "
                + "efterretning|received and noted");
        rule(Kind.APPROVED, "godkend(?:t|es|te|tes|er|ing blev givet)|vedtag(?:et|es|ne)"
                + "|vedtog(?:es)?|tiltr(?:ådt|ædes|ådte|ådtes|æder)|bevilge(?:t|s|de)|bevilliget"
                + "|frigive(?:s|t)|som indstillet|indstillingen (?:følges|fulgt|blev fulgt)"
                + "|fulgte indstillingen|følger indstillingen|approved|adopted|carried|passed"
                + "|agreed as recommended|accepted|stadfæstet|imødekomm(?:es|et)|imødekom|resolved"
                + "|enstemmigt for|ratified|(?:referatet|protokollen) (?:blev|er) underskrevet");
        rule(Kind.ENDORSED, "(?:gav|give(?:s|t)|var|er|med) (?:\\p{L}+ ){0,3}tilslutning"
                + "|tilsluttede sig|tilslutter sig|bakkede? op|bakker op"
                + "|støttede (?:forslaget|indstillingen)"
                + "|opbakning til|endorsed|supported|bifald(?:t|es|er)");
        rule(Kind.AWAITING, "afventer|afventes|afventede|awaits?|awaiting|pending");
        rule(Kind.DECIDED, "traf [^.]{0,60}beslutning|besluttede(?:s)?|besluttet|beslutter"
                + "|det blev aftalt|blev (?:det )?aftalt|vælger|valgte|aftaltes|aftalte"
                + "|fastsættes til|fastsat til|decided|agreed|konkluderede|vi holder fast"
                + "|der laves|enige om|enedes om|enighed om|bemyndige(?:r|de|s|t)|fik mandat til"
                + "|(?:afgiver|afgav|afgives) (?:\\p{L}+ ){0,3}(?:hørings)?svar");
        rule(Kind.DISCUSSED, "(?:blev|er|var) (?:\\p{L}+ )?drøftet|drøftede(?:s)?|drøftet"
                + "|discussed|debatterede|debatteret");
    }

    private static final Pattern NOT_YET = Pattern.compile("(?:\\b(?:skal|kan|bør|forventes?|hvis"
            + "|såfremt|vil|når|ønske(?:r|de)?|foreslå(?:r|s|et)?|foreslog|indstilles?|indstiller"
            + "|anmodes?|til(?! afstemning)|efter|inden|mhp\\.?|med henblik på(?: at)?|at blive"
            + "|at få|at|should"
            + "|must|may|if|would|could|to be|til at|skulle|kunne|ville|burde|endnu ikke|tidligere"
            + "|håber|mulighed for at)\\b[^,.]{0,28})$", FLAGS);
    private static final Pattern POST = Pattern.compile("(?:^|[.:;] )(?:som|til) \\p{L}+ $", FLAGS);

    /** The number of a point at the beginning of a sentence, which holds for those behind it. */
    private static final Pattern OWN_NUMBER = Pattern.compile(
            "^(?:(?:ad|punkt|pkt|re)\\.? ?)?(\\d{1,2})(?:[.):]|\\s*[–-])\\s+", FLAGS);
    private static final Pattern CLAUSES = Pattern.compile(
            "(?:[,;]\\s+(?:og|mens|men|hvorefter|and|while|but)\\s+|;\\s+"
            + "|\\s+og\\s+(?=(?:besluttede|vedtog|godkendte|bevilgede|udsatte)\\s))", FLAGS);
    private static final Pattern REMARK = Pattern.compile("(?:med (?:den|følgende"
            + "|de) (?:bemærkning(?:er)?|tilføjelse(?:r)?|ændring(?:er)?|præcisering(?:er)?)"
            + "|med bemærkning(?:er)? om|idet|dog|under forudsætning af|på betingelse af"
            + "|with the (?:remark|amendment|addition)|provided|subject to)[,:]?\\s*(?:at\\s+"
            + "|that\\s+)?(.{3,})$",
            FLAGS | Pattern.DOTALL);
    private static final Pattern ADDED = 
            Pattern.compile("^(?:\\S+ ){0,3}(?:dog|however)\\b", FLAGS);
    private static final Pattern DEFAULT = Pattern.compile(
            "\\b(?:fastsætter|afgør|bestemmer|træffer|decides"
            + "|determines)\\s+((?:\\p{Lu}[\\p{L}-]*\\s?){1,5})", 0);
    private static final Pattern BODY = Pattern.compile("(?:\\bi|\\bat"
            + "|\\bby)\\s+([A-ZÆØÅ][\\p{L}\\d-]+(?:\\s[A-ZÆØÅ][\\p{L}\\d-]+){0,3})\\s+(?:den\\s+)?"
            + "\\d|^((?:\\p{Lu}[\\p{L}\\d-]+)(?:\\s[A-ZÆØÅ][\\p{L}\\d-]+){0,3})\\s+(?:traf"
            + "|besluttede|godkendte|behandlede|vedtog|drøftede|har|decided|approved)");
    private static final Pattern TELLING = Pattern.compile("(?:traf|besluttede|besluttet|godkendte"
            + "|godkendt|vedtog|vedtaget|tiltrådte|udpeget|udskudt|udsat|afslag|tiltrådt|bevilgede"
            + "|behandlede og|decided|approved|appointed|postponed|declined)", FLAGS);
    private static final Pattern MET = Pattern.compile("(?:ved|på) (?:\\p{L}+ )?møde|mødet|er dog"
            + "|efterfølgende|tidligere|at its meeting|blev|was|is dog", FLAGS);

    private Rulings() {}

    private static void rule(Kind kind, String words) {
        RULES.add(new Rule(kind,
                Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])", FLAGS)));
    }

    /** A ruling found in words, and where in them it stands. */
    private record Hit(Kind kind, int from, int to) {}

    private static Optional<Hit> hit(String text, boolean isShort) {
        for (Rule rule : RULES) {
            Matcher found = rule.words().matcher(text);
            while (found.find()) {
                String before = text.substring(Math.max(0, found.start() - 60), found.start());
                if (isShort || rule.kind() == Kind.NO_AGREEMENT || isPost(rule, before)
                        || !NOT_YET.matcher(before).find()) {
                    return Optional.of(new Hit(rule.kind(), found.start(), found.end()));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Til suppleant valgtes …}: there {@code til} says to what. */
    private static boolean isPost(Rule rule, String before) {
        return rule.kind() == Kind.APPOINTED && POST.matcher(before).find();
    }

    /** Whether words decide anything. */
    static boolean decides(String words) {
        return hit(words, words.length() <= 60).isPresent();
    }

    /** What the sentences of minutes or of a decision decide, in their order. */
    static List<Outcome> in(Prose prose, boolean isDecision) {
        List<Outcome> found = new ArrayList<>();
        int number = 0;
        int line = -1;
        for (Prose.Sentence sentence : prose.sentences()) {
            if (sentence.text().length() > 4_000) {
                continue;
            }
            int before = found.size();
            Matcher own = OWN_NUMBER.matcher(sentence.text());
            number = own.find() ? Integer.parseInt(own.group(1))
                    : prose.isNewParagraph(line, sentence.from()) ? 0 : number;
            line = sentence.from();
            List<Outcome> parts = new ArrayList<>();
            int begin = 0;
            Matcher clause = CLAUSES.matcher(sentence.text());
            while (clause.find()) {
                outcome(prose, sentence, begin, clause.start(), isDecision).ifPresent(parts::add);
                begin = clause.end();
            }
            outcome(prose, sentence, begin, sentence.text().length(), isDecision)
                    .ifPresent(parts::add);
            if (parts.isEmpty() && !found.isEmpty() && ADDED.matcher(sentence.text()).find()) {
                found.add(remarked(found.removeLast(), sentence.text()));
            } else if (parts.size() > 1
                    && parts.stream().map(Outcome::kind).distinct().count() > 1) {
                found.addAll(putOff(parts));
            } else if (!parts.isEmpty()) {
                outcome(prose, sentence, 0, sentence.text().length(), isDecision)
                        .ifPresent(found::add);
            }
            for (int i = before; i < found.size() && number > 0; i++) {
                found.set(i, found.get(i).answering(number, "", Confidence.CERTAIN));
            }
        }
        return found;
    }

    /** No agreement today, so the matter comes again: that is put off, and nothing else. */
    private static List<Outcome> putOff(List<Outcome> parts) {
        boolean later = parts.stream().anyMatch(one -> one.kind() == Kind.POSTPONED);
        return parts.stream().filter(one -> !later || one.kind() != Kind.NO_AGREEMENT
                && one.kind() != Kind.DISCUSSED && one.kind() != Kind.DECIDED).toList();
    }

    private static Outcome remarked(Outcome one, String more) {
        return new Outcome(one.kind(), one.point(), one.part(), one.remark().isEmpty() ? end(more)
                : one.remark() + ". " + end(more), one.body(), one.dates(), one.text(),
                one.place(), one.confidence());
    }

    private static Optional<Outcome> outcome(Prose prose, Prose.Sentence sentence, int from, int to,
            boolean isDecision) {
        String text = sentence.text().substring(from, to).strip();
        boolean isShort = isDecision && text.length() <= 60;
        return hit(text, isShort).map(hit -> {
            Matcher remark = REMARK.matcher(text);
            boolean remarked = remark.find(Math.max(0, hit.from() - 60));
            Confidence sure = isDecision ? Confidence.CERTAIN
                    : hit.kind() == Kind.DISCUSSED || hit.kind() == Kind.DECIDED
                            ? Confidence.DOUBTFUL : Confidence.LIKELY;
            return new Outcome(hit.kind(), 0, "", remarked ? end(remark.group(1)) : "", "",
                    Days.all(text), text, prose.place(sentence.from() + from,
                            sentence.from() + to), sure);
        });
    }

    private static String end(String words) {
        return words.strip().replaceFirst("\\.$", "");
    }

    /** Decisions of other days or other bodies that running text tells of. */
    static List<Outcome> told(Prose prose) {
        List<Outcome> found = new ArrayList<>();
        for (Prose.Sentence sentence : prose.sentences()) {
            String text = sentence.text();
            if (text.length() > 4_000) {
                continue;
            }
            List<Day> days = Days.all(text);
            Matcher fallback = DEFAULT.matcher(text);
            if (!days.isEmpty() && fallback.find() && text.matches("(?isu).*\\binden\\b.*"
                    + "|.*\\bby\\b.*")
                    && text.matches("(?isu).*\\bikke\\b.*|.*\\bnot\\b.*")) {
                found.add(new Outcome(Kind.AGREEMENT_OR_DEFAULT, 0, "", "",
                        fallback.group(1).strip(), days, text,
                        prose.place(sentence.from(), sentence.to()), Confidence.LIKELY));
            } else if (TELLING.matcher(text).find()
                    && (!days.isEmpty() || MET.matcher(text).find())) {
                hit(text, false).filter(hit -> hit.kind() != Kind.NOTED
                        && hit.kind() != Kind.AWAITING || !days.isEmpty()).ifPresent(hit -> {
                    Matcher body = BODY.matcher(text);
                    String who = !body.find() ? "" : body.group(1) != null ? body.group(1)
                            : body.group(2);
                    found.add(new Outcome(hit.kind(), 0, "", "", who, days, text,
                            prose.place(sentence.from(), sentence.to()), Confidence.LIKELY));
                });
            }
        }
        return found;
    }
}
