package dk.betroet.office.meeting.casework;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One version of a case beside an earlier one, with what has gone and what is new marked in it. */
@Controller
class ChangesPage {

    private final MeetingDesk desk;
    private final Database database;
    private final CaseRight right;
    private final Cases cases;
    private final Sections sections;
    private final Versions versions;
    private final Wording wording;

    ChangesPage(MeetingDesk desk, Database database, CaseRight right, Cases cases,
            Sections sections, Versions versions, Wording wording) {
        this.desk = desk;
        this.database = database;
        this.right = right;
        this.cases = cases;
        this.sections = sections;
        this.versions = versions;
        this.wording = wording;
    }

    /** One part of the case in which something changed. */
    record Part(Text heading, List<Differences.Piece> pieces) {}

    /** Which two: the later one, by default the latest, and one before it, by default the next. */
    private record Pair(int from, int to) {

        static Pair of(List<Versions.Version> known, Optional<Integer> from,
                Optional<Integer> to) {
            List<Integer> numbers = known.stream().map(Versions.Version::number).toList();
            int later = to.orElseGet(numbers::getFirst);
            int earlier = from.orElseGet(() -> numbers.stream().filter(one -> one < later)
                    .findFirst().orElse(later));
            if (!numbers.contains(later) || !numbers.contains(earlier)) {
                throw MeetingDesk.nothing();
            }
            return new Pair(Math.min(earlier, later), Math.max(earlier, later));
        }
    }

    @GetMapping("/u/{slug}/cases/{file}/changes")
    String show(Visit visit, @PathVariable UUID file, @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> to, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            CaseRight.Seen seen = right.find(
                    sql, visit.caller(), visit.unit().id(), file, desk.today())
                    .filter(one -> one.sight().papers()).orElseThrow(MeetingDesk::nothing);
            List<Versions.Version> known = versions.of(visit, sql, seen);
            Pair pair = Pair.of(known, from, to);
            model.addAttribute("page", PageView.titled(
                    Text.of("meeting.versions.between", pair.from(), pair.to()))
                    .withLead(Text.of("meeting.versions.lead"))
                    .below(LinkView.to(visit.path("/cases"), Text.of("meeting.cases.title")),
                            LinkView.to(visit.path("/cases/" + file), CaseViews.title(seen))));
            model.addAttribute("parts", parts(sql, file, pair));
            model.addAttribute("others", known.stream()
                    .filter(one -> one.number() < pair.to() && one.number() != pair.from())
                    .map(one -> LinkView.to(visit.path("/cases/" + file + "/changes?from="
                            + one.number() + "&to=" + pair.to()),
                            Text.of("meeting.versions.between", one.number(), pair.to())))
                    .toList());
            return "meeting/changes";
        });
    }

    private List<Part> parts(JdbcClient sql, UUID file, Pair pair) {
        Map<Text, String> was = words(sql, file, pair.from());
        Map<Text, String> is = words(sql, file, pair.to());
        List<Part> parts = new ArrayList<>();
        Map<Text, String> all = new LinkedHashMap<>(is);
        was.forEach(all::putIfAbsent);
        for (Text heading : all.keySet()) {
            String then = was.getOrDefault(heading, "");
            String now = is.getOrDefault(heading, "");
            if (!then.equals(now)) {
                parts.add(new Part(heading, Differences.between(then, now)));
            }
        }
        return parts;
    }

    /** All words of a version, part by part. */
    private Map<Text, String> words(JdbcClient sql, UUID file, int number) {
        CaseFile.Version version = cases.version(sql, file, number);
        Map<Text, String> words = new LinkedHashMap<>();
        words.put(Text.of("meeting.case.title"), version.title());
        words.put(Text.of("meeting.open-case.summary"), version.summary());
        words.put(Text.of("meeting.open-case.presentation"), version.presentation());
        Map<Heading, String> said = sections.of(sql, file, number);
        new TreeSet<>(said.keySet()).forEach(heading ->
                words.put(CaseViews.heading(heading), String.valueOf(said.get(heading))));
        words.put(Text.of("meeting.open-case.economy"), version.economy());
        words.put(Text.of("meeting.case.points"), cases.points(sql, file, number).stream()
                .map(point -> point.number() + ". " + point.words() + " ("
                        + wording.current().say(CaseViews.asks(point.asks())) + ")")
                .collect(Collectors.joining("\n")));
        return words;
    }
}
