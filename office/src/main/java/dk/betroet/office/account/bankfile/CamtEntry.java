package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One {@code Ntry} of a camt.053.
 *
 * <p>What differs between the versions: the status is a text in .02 and .04 and an element {@code
 * Cd} in .08; a party is its name in .02 and .04 and one level deeper ({@code Pty} or {@code Agt})
 * in .08; a payment in a batch has its amount in {@code AmtDtls} in .02 and in {@code Amt} later.
 */
final class CamtEntry {

    private static final Set<String> NOT_BOOKED = Set.of("PDNG", "INFO", "FUTR");

    /** Where a payment keeps its references, in the order they are listed. */
    private static final List<Map.Entry<String, Reference.Kind>> REFERENCES = List.of(
            Map.entry("AcctSvcrRef", Reference.Kind.BANK),
            Map.entry("MsgId", Reference.Kind.MESSAGE),
            Map.entry("PmtInfId", Reference.Kind.BATCH),
            Map.entry("InstrId", Reference.Kind.INSTRUCTION),
            Map.entry("EndToEndId", Reference.Kind.END_TO_END),
            Map.entry("TxId", Reference.Kind.TRANSACTION),
            Map.entry("UETR", Reference.Kind.TRANSACTION),
            Map.entry("MndtId", Reference.Kind.MANDATE),
            Map.entry("ChqNb", Reference.Kind.OTHER),
            Map.entry("ClrSysRef", Reference.Kind.OTHER));

    private final CamtValues values;
    private final Findings findings;
    private final List<BankFileNote> notes;

    CamtEntry(CamtValues values, Findings findings, List<BankFileNote> notes) {
        this.values = values;
        this.findings = findings;
        this.notes = notes;
    }

    /** Whether the bank has booked it; what it has not booked is left out, with a note. */
    boolean isBooked(XmlElement entry) {
        String status = entry.firstText("Sts/Cd", "Sts/Prtry", "Sts");
        if (status.isEmpty()) {
            values.missing(entry, "Ntry/Sts");
        } else if (!status.equals("BOOK") && !NOT_BOOKED.contains(status)) {
            findings.add(BankFileProblem.STATUS_UNKNOWN, entry.line, entry.column,
                    "Ntry/Sts", status);
        }
        return !NOT_BOOKED.contains(status);
    }

    /** The line of a booked entry; null when something in it is wrong. */
    @Nullable BankLine line(XmlElement entry, int sequence) {
        Money amount = values.signed(entry, "Ntry");
        LocalDate value = values.date(entry, "ValDt");
        LocalDate booked = values.date(entry, "BookgDt");
        boolean reversal = values.flag(entry, "RvslInd");
        if (booked == null && entry.find("BookgDt") == null) {
            booked = value;
            if (value == null) {
                values.missing(entry, "Ntry/BookgDt");
            } else {
                notes.add(BankFileNote.of(BankFileNote.Kind.VALUE_DATE_TAKEN,
                        new Detail.Count(entry.line)));
            }
        }
        if (amount == null || booked == null) {
            return null;
        }
        boolean credit = entry.text("CdtDbtInd").equals("CRDT");
        List<XmlElement> payments = new ArrayList<>();
        Set<Reference> references = new LinkedHashSet<>();
        add(references, Reference.Kind.ENTRY, entry.text("NtryRef"));
        add(references, Reference.Kind.BANK, entry.text("AcctSvcrRef"));
        for (XmlElement details : entry.all("NtryDtls")) {
            payments.addAll(details.all("TxDtls"));
            add(references, Reference.Kind.MESSAGE, details.text("Btch", "MsgId"));
            add(references, Reference.Kind.BATCH, details.text("Btch", "PmtInfId"));
        }
        Set<String> texts = new LinkedHashSet<>();
        Counterparty counterparty = Counterparty.UNKNOWN;
        List<BankDetail> parts = List.of();
        if (payments.size() == 1) {
            XmlElement only = payments.getFirst();
            references.addAll(references(only));
            texts.addAll(texts(only));
            counterparty = counterparty(only, credit != reversal);
        } else {
            parts = payments.stream().map(part -> detail(part, credit, reversal)).toList();
            compare(parts, amount, entry);
        }
        texts.add(entry.text("AddtlNtryInf"));
        return new BankLine(sequence, entry.line, booked, value, amount, reversal,
                List.copyOf(references), text(texts, entry), counterparty, parts);
    }

    private BankDetail detail(XmlElement payment, boolean batchIsCredit, boolean reversal) {
        Money amount = values.part(payment, batchIsCredit);
        boolean credit = amount == null || amount.isZero() ? batchIsCredit : amount.isPositive();
        return new BankDetail(amount, references(payment), text(texts(payment), payment),
                counterparty(payment, credit != reversal));
    }

    /** Notes a batch that is not the sum of its parts; the line's own amount is the one booked. */
    private void compare(List<BankDetail> parts, Money amount, XmlElement entry) {
        long sum = 0;
        for (BankDetail part : parts) {
            Money of = part.amount();
            if (of == null) {
                return;
            }
            sum += of.toOere();
        }
        if (!parts.isEmpty() && sum != amount.toOere()) {
            notes.add(BankFileNote.of(BankFileNote.Kind.PARTS_DIFFER,
                    new Detail.Count(entry.line), Findings.amount(amount.toOere() - sum)));
        }
    }

    private static List<Reference> references(XmlElement payment) {
        Set<Reference> found = new LinkedHashSet<>();
        for (Map.Entry<String, Reference.Kind> place : REFERENCES) {
            add(found, place.getValue(), payment.text("Refs", place.getKey()));
        }
        XmlElement refs = payment.find("Refs");
        if (refs != null) {
            refs.all("Prtry").forEach(own -> add(found, Reference.Kind.OTHER, own.text("Ref")));
        }
        XmlElement remittance = payment.find("RmtInf");
        if (remittance != null) {
            remittance.all("Strd").forEach(part ->
                    add(found, Reference.Kind.CREDITOR, part.text("CdtrRefInf", "Ref")));
        }
        return List.copyOf(found);
    }

    private static void add(Set<Reference> found, Reference.Kind kind, String value) {
        if (!value.isEmpty() && !value.equals("NOTPROVIDED")) {
            found.add(new Reference(kind, value));
        }
    }

    private static Set<String> texts(XmlElement payment) {
        Set<String> texts = new LinkedHashSet<>();
        XmlElement remittance = payment.find("RmtInf");
        if (remittance != null) {
            remittance.all("Ustrd").forEach(part -> texts.add(part.text()));
        }
        texts.add(payment.text("AddtlTxInf"));
        return texts;
    }

    private String text(Set<String> texts, XmlElement at) {
        texts.remove("");
        String text = String.join(" · ", texts);
        if (text.length() > BankFile.MAX_TEXT) {
            findings.add(BankFileProblem.TEXT_TOO_LONG, at.line, at.column, at.name, text,
                    new Detail.Count(BankFile.MAX_TEXT));
        }
        return text;
    }

    /**
     * The other party: of money in, the debtor; of money out, the creditor. A reversal keeps the
     * parties of what it undoes, so there it is the other way round.
     */
    private static Counterparty counterparty(XmlElement payment, boolean debtor) {
        String party = "RltdPties/" + (debtor ? "Dbtr" : "Cdtr");
        String name = payment.firstText(
                party + "/Pty/Nm", party + "/Agt/FinInstnId/Nm", party + "/Nm");
        String account = payment.firstText(party + "Acct/Id/IBAN", party + "Acct/Id/Othr/Id");
        return name.isEmpty() && account.isEmpty()
                ? Counterparty.UNKNOWN
                : new Counterparty(name, account);
    }
}
