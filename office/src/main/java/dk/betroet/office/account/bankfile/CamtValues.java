package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values inside camt.053 elements; each says what is wrong with them and gives null. */
final class CamtValues {

    private static final int DATE_LENGTH = 10;

    private final Findings findings;

    CamtValues(Findings findings) {
        this.findings = findings;
    }

    /** The signed amount of an element that holds {@code Amt} and {@code CdtDbtInd}. */
    @Nullable Money signed(XmlElement parent, String field) {
        Money amount = amount(parent, parent.find("Amt"), field);
        Integer sign = sign(parent, field);
        if (amount == null || sign == null) {
            return null;
        }
        return sign < 0 ? amount.negate() : amount;
    }

    /** 1 for CRDT (into the account), -1 for DBIT (out of it). */
    private @Nullable Integer sign(XmlElement parent, String field) {
        String indicator = parent.text("CdtDbtInd");
        return switch (indicator) {
            case "CRDT" -> 1;
            case "DBIT" -> -1;
            case "" -> {
                missing(parent, field + "/CdtDbtInd");
                yield null;
            }
            default -> {
                wrong(parent, "CdtDbtInd", field, indicator);
                yield null;
            }
        };
    }

    /** An amount in kroner, never negative: in camt.053 the sign stands beside it. */
    private @Nullable Money amount(XmlElement parent, @Nullable XmlElement amount, String field) {
        if (amount == null) {
            missing(parent, field + "/Amt");
            return null;
        }
        if (!amount.currency.equals(BankStatement.CURRENCY)) {
            findings.add(BankFileProblem.WRONG_CURRENCY, amount.line, amount.column,
                    field + "/Amt", amount.currency);
            return null;
        }
        return switch (Amounts.ofXml(amount.text())) {
            case Amounts.Found(Money value) -> value;
            case Amounts.Bad(BankFileProblem problem) -> {
                findings.add(problem, amount.line, amount.column, field + "/Amt", amount.text());
                yield null;
            }
        };
    }

    /** Like {@link #signed} for a payment in a batch, where amount and sign may be left out. */
    @Nullable Money part(XmlElement payment, boolean batchIsCredit) {
        XmlElement amount = payment.find("Amt");
        if (amount == null) {
            amount = payment.find("AmtDtls", "TxAmt", "Amt");
        }
        if (amount == null || !amount.currency.equals(BankStatement.CURRENCY)) {
            return null;
        }
        Money value = amount(payment, amount, "TxDtls");
        String indicator = payment.text("CdtDbtInd");
        boolean credit = indicator.isEmpty() ? batchIsCredit : indicator.equals("CRDT");
        return value == null || credit ? value : value.negate();
    }

    /**
     * The date of an element that holds {@code Dt} or {@code DtTm}; null where there is none. Of a
     * time the date is taken as the bank wrote it, whatever zone it wrote behind.
     */
    @Nullable LocalDate date(XmlElement parent, String name) {
        XmlElement choice = parent.find(name);
        if (choice == null) {
            return null;
        }
        String written = choice.firstText("Dt", "DtTm");
        return day(choice, written.isEmpty() ? choice.text() : written, name);
    }

    /** A date, or the date at the beginning of a time. */
    @Nullable LocalDate day(XmlElement at, String written, String field) {
        boolean time = written.length() > DATE_LENGTH
                && "TZ+-".indexOf(written.charAt(DATE_LENGTH)) >= 0;
        LocalDate date = Dates.iso(time ? written.substring(0, DATE_LENGTH) : written);
        if (date != null) {
            return date;
        }
        findings.add(BankFileProblem.DATE_WRONG, at.line, at.column, field, written);
        return null;
    }

    /** true, false, 1 or 0; absent is false. */
    boolean flag(XmlElement parent, String name) {
        String written = parent.text(name);
        switch (written) {
            case "", "false", "0" -> {
                return false;
            }
            case "true", "1" -> {
                return true;
            }
            default -> {
                wrong(parent, name, name, written);
                return false;
            }
        }
    }

    void missing(XmlElement parent, String path) {
        findings.add(BankFileProblem.ELEMENT_MISSING, parent.line, parent.column, path, "");
    }

    private void wrong(XmlElement parent, String name, String field, String found) {
        XmlElement at = parent.find(name);
        XmlElement place = at == null ? parent : at;
        String path = field.equals(name) ? name : field + "/" + name;
        findings.add(BankFileProblem.ELEMENT_WRONG, place.line, place.column, path, found);
    }
}
