package dk.betroet.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.minutes.model.Act;
import dk.betroet.minutes.model.Aside;
import dk.betroet.minutes.model.CaseSheet;
import dk.betroet.minutes.model.Charter;
import dk.betroet.minutes.model.Content;
import dk.betroet.minutes.model.Divider;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Point;
import dk.betroet.minutes.model.Presenter;
import dk.betroet.minutes.model.Question;
import dk.betroet.minutes.model.Role;
import dk.betroet.minutes.model.RouteStep;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers beside the project, read whole: what a person found in them by hand is found. */
class SourcesTest {

    private static long blocks(Stream<Content> contents, Role role) {
        return contents.mapToLong(content -> content.of(role).size()).sum();
    }

    @Test
    void the_minutes_of_2012_are_seven_items() throws IOException {
        Document minutes = Papers.beside("004");
        assertThat(minutes.kind()).isEqualTo(Document.Kind.MINUTES);
        assertThat(minutes.items()).extracting(Item::number)
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(blocks(minutes.items().stream().map(Item::content), Role.RECOMMENDATION))
                .isEqualTo(6);
        assertThat(blocks(minutes.items().stream().map(Item::content), Role.MINUTES)).isEqualTo(6);
        assertThat(blocks(minutes.items().stream().map(Item::content), Role.ATTACHMENTS))
                .isEqualTo(2);
        assertThat(minutes.asides()).filteredOn(one -> one.kind() == Aside.Kind.FOOTNOTE)
                .extracting(Aside::label).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(minutes.questions()).extracting(Question::id)
                .contains("body", "date", "attendance");
        Item last = minutes.items().getLast();
        assertThat(last.refersTo()).isNotEmpty();
        assertThat(last.content().points()).isEmpty();
        assertThat(last.content().outcomes()).isEmpty();
    }

    @Test
    void their_outcomes_are_those_of_the_paper() throws IOException {
        List<Item> items = Papers.beside("004").items();
        assertThat(items.stream().map(item -> Papers.outcomes(item.content())).toList())
                .containsExactly(
                        List.of("1 no_agreement"),
                        List.of("1 approved", "1 noted"),
                        List.of("1 none_recorded", "0 awaiting"),
                        List.of("1 endorsed"),
                        List.of("1 none_recorded", "0 awaiting"),
                        List.of("1 not_adopted"),
                        List.of());
        assertThat(items.get(0).content().told()).extracting(Outcome::kind)
                .containsExactly(Outcome.Kind.DECLINED);
        assertThat(items.get(2).content().told()).extracting(Outcome::kind)
                .contains(Outcome.Kind.APPOINTED);
        assertThat(items.get(5).content().dissents()).extracting(one -> one.who())
                .containsExactly("Rebild");
        assertThat(items.get(5).content().outcomes().getFirst().remark()).contains("forståelse");
        assertThat(items.stream().flatMap(item -> item.content().presenters().stream()))
                .hasSize(6).extracting(Presenter::post).contains("Hjørring");
        assertThat(items.get(2).content().actions()).extracting(one -> one.owner().isEmpty())
                .containsExactly(true, false);
    }

    @Test
    void the_case_sheets_are_three_with_four_points_and_a_route() throws IOException {
        Document paper = Papers.beside("001");
        assertThat(paper.kind()).isEqualTo(Document.Kind.CASE_SHEETS);
        List<CaseSheet> sheets = paper.sheets();
        assertThat(sheets).hasSize(3);
        for (Role role : List.of(Role.SUMMARY, Role.RECOMMENDATION, Role.PRESENTATION,
                Role.ATTACHMENTS)) {
            assertThat(blocks(sheets.stream().map(CaseSheet::content), role)).isEqualTo(3);
        }
        assertThat(sheets).extracting(sheet -> sheet.content().points().size())
                .containsExactly(1, 2, 1);
        assertThat(sheets).extracting(sheet -> sheet.content().attachments().size())
                .containsExactly(1, 2, 1);
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.content().points())
                .allSatisfy(point -> assertThat(point.decider())
                        .isEqualTo("Sundhedsdirektørkredsen")));
        List<Point> points = sheets.get(1).content().points();
        assertThat(points).extracting(Point::act).containsExactly(Act.APPROVE, Act.FORWARD);
        assertThat(points.getFirst().isInWriting()).isTrue();
        assertThat(sheets.get(1).content().route()).extracting(step -> step.day().orElseThrow()
                .toString()).containsExactly("2023-06-08", "2023-06-20");
        assertThat(sheets.get(1).content().route()).extracting(RouteStep::role)
                .containsExactly(RouteStep.Role.UNCLEAR, RouteStep.Role.APPROVES);
        assertThat(paper.questions()).extracting(Question::id).contains("route-role");
        assertThat(sheets.get(0).content().route()).isEmpty();
        assertThat(paper.findings("decision-in-text")).hasSize(1);
    }

    @Test
    void the_charter_behind_them_has_seven_sections() throws IOException {
        assertThat(Papers.beside("001").charters()).singleElement()
                .satisfies(one -> assertThat(one.sections()).extracting(Charter.Section::heading)
                        .hasSize(7).startsWith("Formål"));
    }

    @Test
    void the_bundle_is_nine_dividers_with_two_gaps() throws IOException {
        Document bundle = Papers.beside("002");
        assertThat(bundle.kind()).isEqualTo(Document.Kind.BUNDLE);
        assertThat(bundle.dividers()).extracting(Divider::number).containsExactly("3.1", "3.3",
                "3.4", "3.5", "3.7", "3.8", "3.9", "3.10", "3.10");
        assertThat(bundle.findings("number-missing")).extracting(Finding::before)
                .containsExactly("3.2", "3.6");
        assertThat(bundle.findings("number-twice")).extracting(Finding::before)
                .containsExactly("3.10");
        assertThat(bundle.dividers()).filteredOn(Divider::isEmpty).extracting(Divider::number)
                .containsExactly("3.7");
        assertThat(bundle.dividers().stream().flatMap(one -> one.told().stream())
                .filter(one -> one.kind() == Outcome.Kind.AGREEMENT_OR_DEFAULT)).singleElement()
                .satisfies(one -> assertThat(one.dates().toString())
                        .isEqualTo("[2022-09-10, 2022-09-30]"));
    }

    @Test
    void the_tricky_places_are_found_where_they_are() throws IOException {
        Document cases = Papers.beside("001");
        Document bundle = Papers.beside("002");
        Document minutes = Papers.beside("004");
        assertThat(Papers.lines(cases, "attachment-begins")).containsExactly(38, 389);
        assertThat(minutes.items().get(5).content().attachments()).hasSize(1);
        assertThat(minutes.items().get(5).content().of(Role.MINUTES)).hasSize(1);
        assertThat(cases.sheets().get(2).content().points()).hasSize(1);
        assertThat(minutes.findings("point-split")).hasSize(1);
        assertThat(Papers.lines(bundle, "text-lost")).contains(2745, 2806, 2924);
        assertThat(Papers.lines(bundle, "sentence-cut")).contains(729, 925);
        assertThat(bundle.findings("footer-stuck")).singleElement().satisfies(one -> {
            assertThat(bundle.source().raw(one.place())).isEqualTo("Side 2 af 9");
            assertThat(one.after()).startsWith("De faste");
        });
        assertThat(Papers.lines(cases, "table")).contains(1001);
        assertThat(minutes.findings("month-twice")).hasSize(1);
        assertThat(Papers.lines(minutes, "decision-two-dates")).contains(57);
        assertThat(minutes.findings("amount-differs")).hasSize(1);
        assertThat(minutes.findings("year-unlikely")).extracting(Finding::before)
                .containsExactly("2001");
        assertThat(cases.sheets().get(2).title()).endsWith("Økonomigruppe");
        assertThat(Papers.lines(bundle, "address-broken")).containsExactly(233);
        assertThat(Papers.lines(cases, "address-broken")).containsExactly(466);
        assertThat(bundle.questions()).filteredOn(one -> one.id().equals("time-of-what"))
                .isNotEmpty();
        assertThat(Papers.lines(cases, "left-over")).containsExactly(1122);
    }

    @Test
    void hyphens_are_joined_kept_and_missed_as_a_person_would() throws IOException {
        Document cases = Papers.beside("001");
        Document bundle = Papers.beside("002");
        Document minutes = Papers.beside("004");
        assertThat(Papers.lines(cases, "hyphen-kept")).containsExactly(365, 771);
        assertThat(Papers.lines(bundle, "hyphen-kept")).contains(1216, 3293);
        assertThat(Papers.lines(minutes, "hyphen-kept")).containsExactly(51, 160);
        assertThat(bundle.findings("hyphen-joined")).extracting(Finding::after)
                .contains("CO2-udledningen", "KKR-sekretariatet", "KKR-sekretariat");
        assertThat(cases.findings("hyphen-joined").size() + bundle.findings("hyphen-joined").size()
                + minutes.findings("hyphen-joined").size()).isBetween(340, 350);
    }
}
