package dk.betroet.gallery;

import static dk.betroet.office.platform.web.format.Text.plain;

import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.ButtonView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.SectionView;
import dk.betroet.office.platform.web.view.Tone;
import dk.betroet.office.platform.web.view.VerdictView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of each kind, empty or wrong, and one verdict of each answer. */
final class GalleryForms {

    private GalleryForms() {}

    static FormView all(boolean wrong) {
        List<FieldView> fields = List.of(
                of("amount", FieldKind.MONEY, "Beløb").withHint(plain("For eksempel 125,50"))
                        .withValue(wrong ? "1.23" : "")
                        .withError(wrong ? Text.of("input.money_ambiguous") : null),
                of("purpose", FieldKind.TEXT, "Formål").withLimit("maxlength", "200")
                        .withValue(wrong ? "<script>alert('æ')</script>" : ""),
                of("note", FieldKind.LINES, "Bemærkning").optional(),
                of("count", FieldKind.NUMBER, "Antal"),
                of("day", FieldKind.DATE, "Dato").withHint(plain("Dag, måned og år"))
                        .withValue(wrong ? "31/2-2026" : "2026-03-05")
                        .withError(wrong ? Text.of("input.date_no_such_day") : null),
                of("mail", FieldKind.EMAIL, "E-mail").optional(),
                of("phone", FieldKind.PHONE, "Telefon").optional(),
                of("place", FieldKind.SELECT, "Kasse").withValue("west").withOptions(List.of(
                        OptionView.of("west", plain("Kasse Vest")),
                        OptionView.of("east", plain("Kasse Øst")).withheld(plain("lukket")))),
                choice("how", FieldKind.RADIO, "Hvordan?", wrong),
                choice("docs", FieldKind.CHECKBOXES, "Hvad er vedlagt?", false));
        List<FieldView> proofs = List.of(
                of("receipt", FieldKind.CAMERA, "Kvittering")
                        .withHint(plain("Tag et billede, hvor hele kvitteringen kan læses"))
                        .withError(wrong ? plain("Vedlæg kvitteringen.") : null),
                of("papers", FieldKind.FILE, "Andre papirer").optional()
                        .withOptions(List.of(OptionView.of("7", plain("aftale.pdf, 212 kB")))),
                of("shares", FieldKind.ROWS, "Hvem deler udgiften?").withRows(List.of(
                        row(0, wrong), row(1, false))),
                of("signature", FieldKind.SIGNATURE, "Beboerens underskrift")
                        .withHint(plain("Beboeren skriver selv under"))
                        .withError(wrong ? plain("Underskriften mangler.") : null),
                of("seen", FieldKind.CHECKBOX, "Jeg har set kvitteringen og talt pengene")
                        .withError(wrong ? plain("Sæt kryds, når du har gjort det.") : null),
                of("password", FieldKind.PASSWORD, "Din adgangskode"),
                of("code", FieldKind.CODE, "Engangskode"),
                FieldView.hidden("key", "k-1"));
        FormView form = new FormView(
                "/gallery/form",
                List.of(new SectionView(null, null, fields),
                        new SectionView(plain("Bilag og underskrift"),
                                plain("Over 500 kr. skal to skrive under."), proofs)),
                plain("Udbetal"), null, wrong ? List.of(plain("Kassen er lukket.")) : List.of(),
                wrong ? verdicts().get(1) : null,
                List.of(new ButtonView("ask", plain("Må jeg?"))));
        return form.withCancel("/gallery");
    }

    private static FieldView of(String name, FieldKind kind, String label) {
        return FieldView.of(name, kind, plain(label));
    }

    private static FieldView choice(String name, FieldKind kind, String label, boolean wrong) {
        return of(name, kind, label).withValue(wrong ? "" : "card")
                .withError(wrong ? plain("Vælg, hvordan pengene gives.") : null)
                .withOptions(List.of(
                        OptionView.of("cash", plain("Kontant"))
                                .withHint(plain("480,00 kr. i kassen")),
                        OptionView.of("card", plain("Med kort")),
                        OptionView.of("bank", plain("Fra banken")).withheld(plain("ingen konto"))));
    }

    private static List<FieldView> row(int at, boolean wrong) {
        return List.of(
                of("shares[" + at + "].who", FieldKind.TEXT, "Navn").withValue("O’Hara " + at),
                of("shares[" + at + "].amount", FieldKind.MONEY, "Beløb")
                        .withError(wrong ? Text.of("input.money_empty") : null));
    }

    static List<VerdictView> verdicts() {
        return List.of(
                new VerdictView(VerdictView.Answer.ALLOWED,
                        plain("Du kan udbetale 400,00 kr. til Ingeborg."), List.of(
                        reason(Tone.GOOD, "Fuldmagten dækker dagen og beløbet.", null, null))),
                new VerdictView(VerdictView.Answer.NEEDS,
                        plain("Der mangler to ting, før 750,00 kr. kan udbetales."), List.of(
                        reason(Tone.ATTENTION, "Over 500 kr. skal to medarbejdere skrive under.",
                                "Bed en kollega skrive under her eller fra sin egen kø.", null),
                        reason(Tone.ATTENTION, "Kvitteringen mangler.",
                                "Tag et billede af den.", null))),
                new VerdictView(VerdictView.Answer.REFUSED,
                        plain("Beboeren er død; midlerne er frosset."), List.of(
                        reason(Tone.BAD, "Fuldmagten ophørte ved dødsfaldet.", null,
                                "Reglerne siger ikke, hvad der gælder samme dag. "
                                        + "Her er valgt: nej."))));
    }

    private static VerdictView.ReasonView reason(
            Tone tone, String statement, @Nullable String remedy, @Nullable String gap) {
        return new VerdictView.ReasonView(
                tone, plain(statement), plain("Bilag 7.9, afsnit 3.2"),
                remedy == null ? null : plain(remedy),
                remedy == null ? null : LinkView.to("/gallery", plain("Gør det nu")),
                gap == null ? null : plain(gap));
    }
}
