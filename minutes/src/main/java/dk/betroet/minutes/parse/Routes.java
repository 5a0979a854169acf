package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Act;
import dk.betroet.minutes.model.Block;
import dk.betroet.minutes.model.Day;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Point;
import dk.betroet.minutes.model.Question;
import dk.betroet.minutes.model.RouteStep;
import dk.betroet.minutes.model.RouteStep.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bodies that a case passes, with their days, put together from all that its text says. */
final class Routes {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NOUN = "\\p{L}*(?i:kredsen|kreds|udvalget|udvalg|rådet|råd"
            + "|bestyrelsen|bestyrelse|forum|nævnet|nævn|gruppen|direktionen|ledelsen"
            + "|formandskabet|direktørerne|cheferne|formændene|borgmestrene|committee|council"
            + "|board)";
    private static final String BODY = "(?:(?:[A-ZÆØÅ][\\p{L}\\d&-]*\\s+){0,4}(?:[A-ZÆØÅ][A-ZÆØÅ"
            + "\\d]{1,7}(?![\\p{L}])|"
            + NOUN + ")(?:\\s+(?:for\\s+)?[A-ZÆØÅ][\\p{L}-]+){0,2}(?:(?:, \\p{Lu}[\\p{L}-]+)? og "
            + "\\p{Lu}[\\p{L}-]+)?)";
    private static final Pattern STOP = Pattern.compile("(?<![\\p{L}])(" + BODY
            + ")(?:\\s*\\(([^)]{2,30})\\))?\\s*[,:]?\\s+(?:(?:på|ved"
            + "|til)\\s+(?:\\p{L}+\\s+)?mødet?\\s+)?(?:(?:den|d\\.|on)\\s+)?$");
    private static final Pattern VERB = Pattern.compile("^(?:Forelægges|Behandles|Sendes|Oversendes"
            + "|Drøftes|Godkendes|Afgøres|Sagen|I|Til|Derefter|Herefter)\\s+");
    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}])(" + BODY + ")(?![\\p{L}])");
    private static final Pattern SENDING = Pattern.compile("(?:forelægges|forelagt|sendes"
            + "|behandles|videresend\\p{L}*|oversend\\p{L}*|godkend(?:es|else)|drøftes"
            + "|til behandling|til orientering|går videre|sent to|submitted|considered by)", FLAGS);
    private static final Pattern APPROVING = Pattern.compile("(?:godkend(?:es|else)|afgøres"
            + "|besluttes|vedtages|endelig|approv\\p{L}*|decided)", FLAGS);
    private static final Pattern DISCUSSING =
            Pattern.compile("(?:drøft\\p{L}*|discuss\\p{L}*)", FLAGS);
    private static final Pattern HEARING = Pattern.compile("(?:høring|consultation)", FLAGS);
    private static final Pattern PRESENTING = Pattern.compile("(?:forelægges|forelagt"
            + "|orienter\\p{L}*|presented|til orientering)", FLAGS);

    private final Paper paper;
    private final List<Stop> stops = new ArrayList<>();

    /** A body on a day, as one sentence has it. */
    private record Stop(Set<String> names, Day day, Set<Role> roles, List<Place> places) {}

    private Routes(Paper paper) {
        this.paper = paper;
    }

    static List<RouteStep> of(Paper paper, List<Block> blocks, List<Prose> texts,
            List<Point> points) {
        Routes routes = new Routes(paper);
        for (int i = 0; i < blocks.size(); i++) {
            boolean all = blocks.get(i).role() == dk.betroet.minutes.model.Role.ROUTE;
            routes.read(texts.get(i), all);
        }
        points.forEach(routes::point);
        return routes.steps();
    }

    private void read(Prose prose, boolean all) {
        for (Prose.Sentence sentence : prose.sentences()) {
            String text = sentence.text();
            if (text.length() > 3_000 || !all && !SENDING.matcher(text).find()) {
                continue;
            }
            int begin = 0;
            for (Days.Named day : Days.in(text)) {
                String before = text.substring(Math.max(begin, day.from() - 200), day.from());
                Matcher stop = STOP.matcher(before);
                if (stop.find()) {
                    Set<String> names = new LinkedHashSet<>();
                    names.add(VERB.matcher(stop.group(1).strip()).replaceFirst(""));
                    Optional.ofNullable(stop.group(2)).map(String::strip).ifPresent(names::add);
                    merge(new Stop(names, day.day(), roles(before.substring(0, stop.end(1))),
                            new ArrayList<>(List.of(prose.place(sentence.from() + day.from(),
                                    sentence.from() + day.to())))));
                }
                begin = day.to();
            }
        }
    }

    private static Set<Role> roles(String words) {
        Set<Role> roles = new LinkedHashSet<>();
        int last = Math.max(0, words.length() - 120);
        String near = words.substring(last);
        if (HEARING.matcher(near).find()) {
            roles.add(Role.HEARS);
        } else if (APPROVING.matcher(near.replaceFirst("(?iu)efter godkendelse.*", "")).find()) {
            roles.add(Role.APPROVES);
        } else if (DISCUSSING.matcher(near).find()) {
            roles.add(Role.DISCUSSES);
        } else if (PRESENTING.matcher(near).find()) {
            roles.add(Role.PRESENTED);
        }
        return roles;
    }

    private void merge(Stop stop) {
        for (Stop known : stops) {
            if (known.day().equals(stop.day()) && isSame(known.names(), stop.names())) {
                known.names().addAll(stop.names());
                known.roles().addAll(stop.roles());
                known.places().addAll(stop.places());
                return;
            }
        }
        if (stops.size() < 200) {
            stops.add(stop);
        }
    }

    private static boolean isSame(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> {
            String a = one.toLowerCase(Locale.ROOT);
            String b = other.toLowerCase(Locale.ROOT);
            return a.startsWith(b) || b.startsWith(a);
        }));
    }

    /** A point that sends the case on tells a role of bodies whose days stand elsewhere. */
    private void point(Point point) {
        if (point.act() != Act.FORWARD) {
            return;
        }
        Matcher named = NAMED.matcher(point.text());
        while (named.find()) {
            Set<String> name = Set.of(named.group(1).strip());
            Set<Role> roles = roles(point.text().substring(0, named.start()));
            for (Stop stop : stops) {
                if (isSame(stop.names(), name)) {
                    stop.roles().addAll(roles);
                    stop.places().add(point.place());
                }
            }
        }
    }

    private List<RouteStep> steps() {
        List<RouteStep> steps = new ArrayList<>();
        for (Stop stop : stops) {
            Role role = stop.roles().isEmpty() ? Role.UNTOLD : stop.roles().size() == 1
                    ? stop.roles().iterator().next() : Role.UNCLEAR;
            steps.add(new RouteStep(List.copyOf(stop.names()), Optional.of(stop.day()), role,
                    stop.places()));
            if (role == Role.UNCLEAR || role == Role.UNTOLD) {
                paper.ask(new Question("route-role", stop.places().getFirst(),
                        String.join(" / ", stop.names()) + " " + stop.day(), stop.roles().isEmpty()
                        ? List.of("presented", "approves", "discusses", "hears")
                        : stop.roles().stream().map(Role::id).toList()));
            }
        }
        return steps;
    }
}
