package dk.betroet.gallery;

import static dk.betroet.office.platform.web.format.Text.plain;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.chart.Balance;
import dk.betroet.office.platform.web.chart.BalanceChart;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.ListView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.ProgressView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.StepsView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.TimelineView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the gallery. Its words are samples and stand here, not in the bundles. */
@Controller
class Gallery {

    private static final Instant NOON = Instant.parse("2026-03-05T11:00:00Z");
    private static final LinkView HOME = LinkView.to("/gallery", plain("Overblik"));

    private final Wording wording;

    Gallery(Wording wording) {
        this.wording = wording;
    }

    @GetMapping("/gallery")
    String bits(Model model) {
        model.addAttribute("page", PageView.titled(plain("Ingeborg Ågård-Sørensen"))
                .withLead(plain("Bor i stue 14. Solgården passer på hendes lommepenge."))
                .below(LinkView.to("/", plain("Solgården")), HOME)
                .withActions(
                        LinkView.to("/gallery/form", plain("Udbetal lommepenge")),
                        LinkView.to("/gallery/list", plain("Se posteringer")))
                .withNotices(List.of(
                        NoticeView.of(Tone.GOOD, plain("500,00 kr. er udbetalt, bilag 41")),
                        new NoticeView(Tone.ATTENTION, plain("Fuldmagten udløber om 12 dage"),
                                plain("Uden den kan der ikke udbetales."),
                                LinkView.to("/gallery/form", plain("Forny den"))),
                        NoticeView.of(Tone.INFO, plain("Kassen tælles på fredag")),
                        NoticeView.of(Tone.BAD,
                                plain("Kassen stemmer ikke: der mangler 20 kr.")))));
        model.addAttribute("amounts", List.of(
                AmountView.of(plain("Til rådighed"), Money.ofOere(123450)),
                new AmountView(plain("I kassen"), Money.ofOere(48000), Tone.ATTENTION,
                        plain("nær grænsen på 500 kr.")),
                new AmountView(plain("Difference"), Money.ofOere(-2000), Tone.BAD,
                        plain("opdaget 5. marts 2026"))));
        model.addAttribute("facts", FactsView.none()
                .with(plain("Administration"), Cell.of("Aftale om opbevaring"))
                .with(plain("Status"), Cell.of(new StatusView(Tone.GOOD, plain("I kraft"))))
                .with(plain("Fra"), Cell.of(LocalDate.of(2026, 3, 5)))
                .with(plain("Beløbsgrænse"), Cell.of(Money.ofKroner(500)))
                .with(plain("Værge"), Cell.nothing())
                .with(plain("Kædens hoved"), Cell.of(
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")));
        model.addAttribute("timeline", new TimelineView(List.of(
                moment(Tone.GOOD, "Udbetalt 500,00 kr.", "Til tøj. Underskrevet af to."),
                moment(Tone.ATTENTION, "Venter på en underskrift", "Bedt om af Bo Brandt."),
                moment(Tone.BAD, "Afvist", "Fuldmagten dækkede ikke dagen."),
                moment(Tone.NEUTRAL, "Aftalen blev indgået", "Med datteren som vidne."))));
        model.addAttribute("steps", List.of(steps(StepsView.State.CURRENT),
                steps(StepsView.State.FAILED)));
        model.addAttribute("statuses", List.of(
                new StatusView(Tone.NEUTRAL, plain("Kladde")),
                new StatusView(Tone.INFO, plain("Under behandling")),
                new StatusView(Tone.GOOD, plain("Godkendt")),
                new StatusView(Tone.ATTENTION, plain("Venter")),
                new StatusView(Tone.BAD, plain("Overskredet"))));
        model.addAttribute("empty", new EmptyView(plain("Ingen bilag endnu"),
                plain("Når der er betalt eller modtaget noget, står det her."),
                LinkView.to("/gallery/form", plain("Modtag penge"))));
        return "gallery/bits";
    }

    private static TimelineView.MomentView moment(Tone tone, String title, String text) {
        return new TimelineView.MomentView(NOON, tone, plain(title), plain(text),
                LinkView.to("/gallery", plain("Se bilag 41")));
    }

    private static StepsView steps(StepsView.State here) {
        return new StepsView(List.of(
                new StepsView.StepView(plain("Beløb og formål"), StepsView.State.DONE, "/gallery"),
                new StepsView.StepView(plain("Kvittering"), here, null),
                new StepsView.StepView(plain("Underskrifter"), StepsView.State.AHEAD, null)));
    }

    @GetMapping("/gallery/form")
    String form(Model model, @RequestParam(defaultValue = "false") boolean wrong) {
        model.addAttribute("page", PageView.titled(plain("Udbetal lommepenge"))
                .below(HOME).withLead(plain("Til Ingeborg Ågård-Sørensen")));
        model.addAttribute("form", GalleryForms.all(wrong));
        return "gallery/form";
    }

    @PostMapping("/gallery/form")
    String sent(Model model) {
        return form(model, true);
    }

    @GetMapping("/gallery/verdicts")
    String verdicts(Model model) {
        model.addAttribute("page", PageView.titled(plain("Må jeg?")).below(HOME));
        model.addAttribute("verdicts", GalleryForms.verdicts());
        return "gallery/verdicts";
    }

    @GetMapping("/gallery/list")
    String list(Model model, @RequestParam Map<String, String> parameters) {
        ListQuery query = ListQuery.read(
                "/gallery/list", parameters, List.of("q", "kind"),
                List.of("-date", "who", "amount"));
        model.addAttribute("page", PageView.titled(plain("Posteringer")).below(HOME));
        model.addAttribute("list", list(query));
        model.addAttribute("table", new TableView(
                plain("Linjer i bilag 41"), columns(), rows(3), RowView.of(
                        Cell.of("I alt"), Cell.nothing(), Cell.nothing(),
                        Cell.of(Money.ofOere(-99999999)), Cell.nothing())));
        return "gallery/list";
    }

    private static ListView list(ListQuery query) {
        boolean none = query.filter("q").equals("none");
        return new ListView(
                plain("Posteringer"), columns(), none ? List.of() : rows(12), query,
                List.of(
                        FieldView.of("q", FieldKind.TEXT, plain("Søg")).optional()
                                .withValue(query.filter("q")),
                        FieldView.of("kind", FieldKind.SELECT, plain("Slags")).optional()
                                .withValue(query.filter("kind"))
                                .withOptions(List.of(
                                        OptionView.of("", plain("Alle")),
                                        OptionView.of("in", plain("Ind")),
                                        OptionView.of("out", plain("Ud"))))),
                none ? 0 : 612, true, EmptyView.of(plain("Ingen posteringer endnu")));
    }

    private static List<ColumnView> columns() {
        return List.of(
                ColumnView.of("who", plain("Beboer")).sorted(),
                ColumnView.of("date", plain("Dato")).sorted(),
                ColumnView.of("purpose", plain("Formål")),
                ColumnView.numeric("amount", plain("Beløb")).sorted(),
                ColumnView.of("state", plain("Tilstand")));
    }

    private static List<RowView> rows(int count) {
        List<RowView> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(RowView.of(
                    Cell.link("/gallery?row=" + i, plain("Søren Ø. Åkjær " + (i + 1))),
                    Cell.of(LocalDate.of(2026, 3, 5).plusDays(i)),
                    Cell.of(i % 3 == 0 ? "Frisør, fodpleje og en lang tur til Hjørring" : "Tøj"),
                    Cell.of(Money.ofOere(i % 2 == 0 ? -50000L * (i + 1) : 123456789L)),
                    Cell.of(new StatusView(i % 4 == 0 ? Tone.ATTENTION : Tone.GOOD,
                            plain(i % 4 == 0 ? "Venter" : "Bogført")))));
        }
        return rows;
    }

    @GetMapping("/gallery/cards")
    String cards(Model model) {
        model.addAttribute("page", PageView.titled(plain("Venter på dig")).below(HOME));
        StatusView late = new StatusView(Tone.BAD, plain("2 dage over fristen"));
        StatusView soon = new StatusView(Tone.ATTENTION, plain("Senest i morgen"));
        model.addAttribute("cards", List.of(
                new CardView(LinkView.to("/gallery", plain("Underskriv udbetaling til Ingeborg")),
                        plain("Bedt om af Bo Brandt kl. 9.12"), Money.ofOere(75000), soon),
                new CardView(LinkView.to("/gallery", plain("Kasseeftersyn i Vest")),
                        plain("Sidst talt 2. februar 2026"), null, late),
                new CardView(LinkView.to("/gallery", plain("Svend Aage")), null,
                        Money.ofOere(-1250), null)));
        return "gallery/cards";
    }

    @GetMapping("/gallery/progress")
    String progress(Model model, @RequestParam(defaultValue = "40") int percent) {
        model.addAttribute("page", PageView.titled(plain("Afstemning")).below(HOME));
        LinkView result = percent == 100
                ? LinkView.to("/gallery/list", plain("Se resultatet")) : null;
        model.addAttribute("progress", new ProgressView(plain("Læser kontoudtoget"),
                plain("Linje 412 af 1.030"), percent, "/gallery/progress?percent=100", result));
        return "gallery/progress";
    }

    @GetMapping("/gallery/chart")
    String chart(Model model) {
        model.addAttribute("page", PageView.titled(plain("Saldo")).below(HOME));
        List<Balance> balances = new ArrayList<>();
        long oere = 20_000;
        for (int i = 0; i < 60; i++) {
            oere += i % 4 == 0 ? 150_000 : -(i * 7919L % 80_000);
            balances.add(new Balance(
                    LocalDate.of(2025, 3, 5).plusDays(i * 6L), Money.ofOere(oere)));
        }
        model.addAttribute("charts", List.of(
                BalanceChart.draw("year", plain("Saldo i et år"), balances,
                        LocalDate.of(2026, 3, 5), wording.current()),
                BalanceChart.draw("month", plain("Saldo i marts"), List.of(
                                new Balance(LocalDate.of(2026, 3, 1), Money.ofKroner(480)),
                                new Balance(LocalDate.of(2026, 3, 9), Money.ofKroner(-20)),
                                new Balance(LocalDate.of(2026, 3, 20), Money.ofKroner(1500))),
                        LocalDate.of(2026, 3, 31), wording.current())));
        return "gallery/chart";
    }

    @GetMapping("/gallery/fail/{status}")
    String fail(@PathVariable int status) {
        if (status == 500) {
            throw new IllegalStateException("a bug with secret words");
        }
        throw new ResponseStatusException(HttpStatus.valueOf(status), "secret words");
    }

}
