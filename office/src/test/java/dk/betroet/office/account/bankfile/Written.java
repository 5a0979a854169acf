package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up statement that can be written in every format; the writing is done here by plain text,
 * sharing nothing with what reads it.
 */
record Written(Money opening, List<Row> rows) {

    private static final String SIGNS = "abcæøåÆØÅ XYZ;,\"'&<>éü0123-.";

    /** One line of it. */
    record Row(LocalDate date, LocalDate value, Money amount, String text, String reference) {}

    /** A statement that depends on nothing but the seed; dates strictly apart. */
    static Written of(long seed, int size) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        LocalDate date = LocalDate.of(2026, 1, 1);
        for (int i = 0; i < size; i++) {
            date = date.plusDays(1 + random.nextInt(3));
            long oere = random.nextLong(-500_000_00L, 500_000_00L);
            StringBuilder text = new StringBuilder("t");
            for (int sign = random.nextInt(20); sign > 0; sign--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            rows.add(new Row(date, date.plusDays(random.nextInt(2)),
                    Money.ofOere(oere == 0 ? 1 : oere), Texts.clean(text.toString()), "R" + i));
        }
        return new Written(Money.ofOere(random.nextLong(-1_000_00L, 1_000_000_00L)), rows);
    }

    Money closing() {
        return opening.plus(Money.sum(rows.stream().map(Row::amount).toList()));
    }

    String toCamt(boolean newer) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001."
                + (newer ? "08" : "02") + "\"><BkToCstmrStmt><Stmt><Id>S1</Id>"
                + "<Acct><Id><IBAN>DK5000400440116243</IBAN></Id></Acct>\n"
                + balance("OPBD", opening) + balance("CLBD", closing()));
        for (Row row : rows) {
            xml.append("<Ntry><Amt Ccy=\"DKK\">").append(row.amount.toAbsolute())
                    .append("</Amt><CdtDbtInd>").append(sign(row.amount)).append("</CdtDbtInd>")
                    .append(newer ? "<Sts><Cd>BOOK</Cd></Sts>" : "<Sts>BOOK</Sts>")
                    .append("<BookgDt><Dt>").append(row.date).append("</Dt></BookgDt>")
                    .append("<ValDt><Dt>").append(row.value).append("</Dt></ValDt>")
                    .append("<AcctSvcrRef>").append(row.reference).append("</AcctSvcrRef>")
                    .append("<AddtlNtryInf>")
                    .append(row.text.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</AddtlNtryInf></Ntry>\n");
        }
        return xml.append("</Stmt></BkToCstmrStmt></Document>").toString();
    }

    private static String balance(String type, Money amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"DKK\">"
                + amount.toAbsolute() + "</Amt><CdtDbtInd>" + sign(amount)
                + "</CdtDbtInd><Dt><Dt>2026-01-01</Dt></Dt></Bal>\n";
    }

    private static String sign(Money amount) {
        return amount.isNegative() ? "DBIT" : "CRDT";
    }

    String toCsv(char delimiter, String datePattern, boolean newestFirst, boolean danish) {
        List<String> lines = new ArrayList<>();
        Money balance = opening;
        for (Row row : rows) {
            balance = balance.plus(row.amount);
            DateTimeFormatter dates = DateTimeFormatter.ofPattern(datePattern);
            lines.add(String.join(String.valueOf(delimiter),
                    dates.format(row.date), dates.format(row.value),
                    '"' + row.text.replace("\"", "\"\"") + '"', row.reference,
                    '"' + number(row.amount, danish) + '"', '"' + number(balance, danish) + '"'));
        }
        List<String> ordered = newestFirst ? lines.reversed() : lines;
        String heading = String.join(String.valueOf(delimiter), "Bogføringsdato", "Valør",
                "Tekst", "Reference", "Beløb", "Saldo");
        return heading + "\r\n" + String.join("\r\n", ordered) + "\r\n";
    }

    private static String number(Money amount, boolean danish) {
        String plain = amount.toAbsolute().toString();
        StringBuilder number = new StringBuilder(plain.substring(plain.length() - 3));
        String kroner = plain.substring(0, plain.length() - 3);
        for (int i = 0; i < kroner.length(); i++) {
            if (i > 0 && i % 3 == 0) {
                number.insert(0, ',');
            }
            number.insert(0, kroner.charAt(kroner.length() - 1 - i));
        }
        String english = (amount.isNegative() ? "-" : "") + number;
        return danish
                ? english.replace(',', '_').replace('.', ',').replace('_', '.')
                : english;
    }

    byte[] toCamtBytes(boolean newer) {
        return toCamt(newer).getBytes(StandardCharsets.UTF_8);
    }
}
