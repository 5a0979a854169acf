package dk.betroet.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.minutes.model.Aside;
import dk.betroet.minutes.model.Attachment;
import dk.betroet.minutes.model.CaseSheet;
import dk.betroet.minutes.model.Divider;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Point;
import dk.betroet.minutes.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What text out of papers does to its readers, each in a few lines of our own. */
class TrickyTest {

    private static final String FILL = "Havnen ligger ved kysten og har plads til mange både.\n";

    private static String sheet(String title, String point, String attachments) {
        return title + "\n\nRESUMÉ\nEn sag om havnen, kort fortalt.\n\nINDSTILLING\n\n"
                + "Formandskabet indstiller, at Havnekredsen\n\n " + point + "\n\n"
                + "SAGSFREMSTILLING\n" + FILL.repeat(6) + "\nBILAG\n" + attachments + "\n";
    }

    private static String item(int number, String title, String minutes) {
        return number + ". " + title + "\n\nIndstilling\n\nKredsen bedes\n\n at godkende forslaget"
                + "\n\nReferat\n\n" + minutes + "\n\n";
    }

    @Test
    void one_space_begins_an_attachment_or_the_first_page_of_it() {
        Document paper = Papers.read(sheet("Ny mole", "Godkender planen", """
                 Plan for molen
                 Molen er gammel, og mange bruger den. Derfor lægges der nu en plan, som omfat-
                ter både sten og lys, og som kredsen kan tage stilling til i foråret.
                """));
        assertThat(paper.sheets().getFirst().content().attachments())
                .extracting(Attachment::title).containsExactly("Plan for molen");
        assertThat(paper.findings("attachment-begins")).hasSize(1);
        assertThat(paper.sheets().getFirst().content().of(Role.ANNEX)).hasSize(1);
    }

    @Test
    void a_listed_attachment_begins_where_its_title_comes_again() {
        Document paper = Papers.read(sheet("Ny mole", "Godkender planen", """
                 Årsrapport for 2031
                 Regnskab 2031
                 Årsrapport 2031
                Havnekredsens Sekretariat
                """));
        assertThat(paper.sheets().getFirst().content().attachments())
                .extracting(Attachment::title)
                .containsExactly("Årsrapport for 2031", "Regnskab 2031");
    }

    @Test
    void a_heading_that_begins_with_a_space_is_no_attachment() {
        Document paper = Papers.read(item(1, "Første sag", "Godkendt.")
                + "2. Anden sag\n\nIndstilling\n\nKredsen bedes\n\n at godkende "
                + "udkastet\n\nBilag\n\n"
                + " Udkast til aftale\n Referat\n\nUdkastet blev ikke tiltrådt, da Vesterø ikke "
                + "kunne"
                + " tilslutte sig det.\n");
        Item second = paper.items().getLast();
        assertThat(second.content().attachments()).hasSize(1);
        assertThat(Papers.outcomes(second.content())).containsExactly("1 not_adopted");
        assertThat(second.content().dissents()).extracting(one -> one.who())
                .containsExactly("Vesterø");
    }

    @Test
    void a_number_in_a_letterhead_is_no_item_and_a_divider_may_be_empty() {
        String page = "\n\n \n\n" + FILL.repeat(20) + "\n\n \n\n";
        Document bundle = Papers.read("5.1 Plan for havnen\n" + page + "5.2 Takster\n" + page
                + "5.4 Status på broen\n 5.5 Fordeling af pladser\n 1. Havnekontor\n" + page
                + "5.6 Regnskab\n" + page);
        assertThat(bundle.kind()).isEqualTo(Document.Kind.BUNDLE);
        assertThat(bundle.dividers()).extracting(Divider::number)
                .containsExactly("5.1", "5.2", "5.4", "5.5", "5.6");
        assertThat(bundle.findings("divider-empty")).hasSize(1);
        assertThat(bundle.findings("number-missing")).extracting(Finding::before)
                .containsExactly("5.3");
    }

    @Test
    void a_word_that_also_means_suspended_recommends_nothing() {
        Document paper = Papers.read("""
                1. Ny medarbejder
                Ansættelsen indstilles på grund af økonomien. Gruppen indstiller en formand
                iblandt sig.
                Kredsen skal årligt indstille til ministeriet, hvor mange pladser der er brug for.

                2. Budget
                Beslutning: Godkendt.
                """);
        assertThat(paper.items()).allSatisfy(item ->
                assertThat(item.content().points()).isEmpty());
    }

    @Test
    void one_point_may_go_two_ways() {
        Document paper = Papers.read("1. Regnskab og budget\n\nIndstilling\n\nKredsen bedes\n\n"
                + " at godkende regnskab for 2031 og budget for 2032\n\nReferat\n\n"
                + "Regnskabet for 2031 godkendes.\n\n" + " ".repeat(40) + "\n1\n En note om leje.\n"
                + " Budgettet for 2032 er taget til efterretning med den bemærkning, at det er "
                + "stramt."
                + "\n\n" + item(2, "Næste sag", "Godkendt."));
        Item first = paper.items().getFirst();
        assertThat(first.content().outcomes()).extracting(Outcome::part)
                .containsExactly("Regnskabet for 2031", "Budgettet for 2032");
        assertThat(first.content().outcomes()).extracting(Outcome::kind)
                .containsExactly(Outcome.Kind.APPROVED, Outcome.Kind.NOTED);
        assertThat(first.content().outcomes().getLast().remark()).isEqualTo("det er stramt");
        assertThat(paper.findings("point-split")).hasSize(1);
        assertThat(paper.asides()).extracting(Aside::kind).contains(Aside.Kind.FOOTNOTE);
    }

    @Test
    void a_word_that_loses_its_end_over_a_page_is_not_joined() {
        Document paper = Papers.read(FILL.repeat(5) + "Sekretariatet har ansvar for kommunernes "
                + "havne-\n"
                + " bejde og udsende svar til alle, der spørger.\n" + FILL.repeat(5));
        assertThat(paper.findings("text-lost")).hasSize(1);
        assertThat(paper.findings("hyphen-joined")).isEmpty();
    }

    @Test
    void a_sentence_goes_on_behind_a_box() {
        Document paper = Papers.read(FILL.repeat(5)
                + "Der er et stort behov for at samarbejde mellem alle\n\nOpgaver i perioden\n\n"
                + "Der laves en ny plan for havnen, som alle kan læse.\n havne. Det er vigtigt.\n"
                + FILL.repeat(5));
        assertThat(paper.findings("sentence-cut")).singleElement().satisfies(one ->
                assertThat(one.before()).contains("mellem alle | havne."));
    }

    @Test
    void a_footer_that_sticks_to_the_text_is_cut_off_exactly() {
        Document paper = Papers.read(FILL + "Side 3 af 12De faste opgaver er mange.\n" + FILL);
        Finding stuck = paper.findings("footer-stuck").getFirst();
        assertThat(paper.source().raw(stuck.place())).isEqualTo("Side 3 af 12");
        assertThat(stuck.after()).isEqualTo("De faste opgaver er mange.");
    }

    @Test
    void a_table_with_lost_cells_is_left_as_it_stands() {
        Document paper = Papers.read(FILL + "\nBudget 2030 Regnskab 2030 Budget 2031\n\n"
                + "Løn 1.410.000 1.351.955 1.952.823\n\nKontor  43.622 42.600\n\n"
                + "Bidrag          e)-1.786.762 -1.786.763\n\nI alt 10.000 20.000 30.000\n\n"
                + FILL);
        assertThat(paper.findings("table")).hasSize(1);
        assertThat(paper.asides()).filteredOn(one -> one.kind() == Aside.Kind.TABLE)
                .singleElement().satisfies(one -> assertThat(one.text())
                        .contains("Kontor  43.622 42.600", "e)-1.786.762"));
    }

    @Test
    void days_years_and_amounts_are_kept_and_doubted() {
        Document paper = Papers.read("1. Budget\nKredsen besluttede den 15. maj. maj 2031, at "
                + "udgiften"
                + " er 1.480.874 kr. Beslutningen fra 16. maj 2031 gælder. Der er givet 1.480.000 "
                + "kr. i"
                + " 2031. I 2031 og 2032 sker det igen, som den 21. marts 2021. Mødet er onsdag "
                + "den 3. juni"
                + " 2031.\n\n2. Regnskab for 2031\nGodkendt.\n");
        assertThat(paper.findings().stream().map(Finding::id).toList()).contains("month-twice",
                "decision-two-dates", "amount-differs", "year-unlikely", "weekday-wrong");
        assertThat(paper.findings("weekday-wrong").getFirst().after()).isEqualTo("tirsdag");
        assertThat(paper.items().getFirst().content().blocks().getFirst().text())
                .contains("maj. maj 2031", "21. marts 2021");
    }

    @Test
    void broken_headings_addresses_and_leftovers() {
        Document paper = Papers.read(sheet("Godkendelse af nyt kommissorium for Fælles Hav-\n"
                + "negruppe", "Godkender kommissoriet", " Kommissorium") + "\n\n\nKontakt\n"
                + "https://havnen.example/tilmelding/som\nmer/\n\nE-MAIL:\n\nHAVNE\n\nKONTOR@HAVN"
                + "\n\nEN.DK\n\n"
                + "Gruppen er rådgivende.   nedlæggelse af gruppen.\n\nProgram\n\n10.00\n\n\n10.05"
                + "\n\n\n"
                + "Velkomst\nOplæg\n");
        CaseSheet sheet = paper.sheets().getFirst();
        assertThat(sheet.title()).isEqualTo("Godkendelse af nyt kommissorium for Fælles "
                + "Havnegruppe");
        assertThat(paper.findings("address-broken")).extracting(Finding::after)
                .containsExactly("https://havnen.example/tilmelding/sommer/", "HAVNEKONTOR@HAVNEN."
                        + "DK");
        assertThat(paper.findings("left-over")).hasSize(1);
        assertThat(paper.questions()).extracting(one -> one.id()).contains("time-of-what");
    }

    @Test
    void hyphens_are_judged_by_the_words_of_the_paper() {
        Document paper = Papers.read("""
                Der er både pris-
                og lønstigninger, og DUT-
                midlerne er små. KKR-se-
                kretariatet og Ikast-
                Brande er enige om den fælles hav-
                neplan, for en havneplan er god.
                """);
        assertThat(paper.findings("hyphen-kept")).extracting(Finding::after)
                .containsExactly("pris- og", "DUT-midlerne", "Ikast-Brande");
        assertThat(paper.findings("hyphen-joined")).extracting(Finding::after)
                .containsExactly("KKR-sekretariatet", "havneplan");
        assertThat(paper.findings("hyphen-joined").getLast().confidence().id())
                .isEqualTo("certain");
    }

    @Test
    void a_rejected_repair_leaves_the_text_as_it_stands() {
        String text = "1. Plan\nKredsen godkendte hav-\nneplanen.\n\n2. Andet\nUdsat.\n";
        Document paper = Papers.read(text);
        String key = paper.findings("hyphen-joined").getFirst().key();
        Document again = Papers.read("text", text.getBytes(StandardCharsets.UTF_8), Set.of(key));
        assertThat(paper.items().getFirst().content().outcomes().getFirst().text())
                .isEqualTo("Kredsen godkendte havneplanen.");
        assertThat(again.items().getFirst().content().outcomes().getFirst().text())
                .isEqualTo("Kredsen godkendte hav- neplanen.");
        assertThat(again.findings()).extracting(Finding::key).contains(key);
    }

    @Test
    void every_piece_lies_where_it_says() {
        Document paper = Papers.read(item(1, "Første sag", "Godkendt.") + item(2, "Anden", "Udsat"
                + "."));
        for (Item item : paper.items()) {
            assertThat(paper.source().raw(item.place())).startsWith(item.number() + ". ");
            Point point = item.content().points().getFirst();
            assertThat(paper.source().raw(point.place())).endsWith(point.text());
            assertThat(item.content().outcomes()).allSatisfy(one ->
                    assertThat(paper.source().raw(one.place())).isEqualTo(one.text()));
        }
        assertThat(List.copyOf(paper.items())).hasSize(2);
    }
}
