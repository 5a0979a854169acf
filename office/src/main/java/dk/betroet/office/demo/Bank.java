package dk.betroet.office.demo;

import dk.betroet.office.platform.number.DanishAccount;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Solby Sparekasse, which does not exist: it knows what happened on its customers' accounts and
 * gives out statements, as CSV in the old encoding for some and as camt.053 for others.
 */
final class Bank {

    private static final Charset CSV_ENCODING = Charset.forName("windows-1252");
    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** A movement on an account, in øre; out is negative. */
    private record Line(LocalDate on, String text, int oere) {}

    private static final class Account {
        private final String number;
        private final List<Line> lines = new ArrayList<>();
        private final int opening;
        private int told;
        private int toldBalance;
        private int statements;

        private Account(String number, int opening) {
            this.number = number;
            this.opening = opening;
            this.toldBalance = opening;
        }
    }

    private final Map<UUID, Account> accounts = new HashMap<>();

    /** Begins to follow an account with what is on it, in øre. */
    void open(UUID place, String number, int opening) {
        accounts.put(place, new Account(number, opening));
    }

    /** Something happens on an account; days come in order. */
    void line(UUID place, LocalDate on, String text, int oere) {
        of(place).lines.add(new Line(on, text, oere));
    }

    /** What stands on an account, in øre. */
    int balance(UUID place) {
        Account account = of(place);
        return account.opening + account.lines.stream().mapToInt(Line::oere).sum();
    }

    /** Whether something has happened through the day that no statement tells. */
    boolean hasNews(UUID place, LocalDate through) {
        Account account = of(place);
        return account.told < account.lines.size()
                && !account.lines.get(account.told).on().isAfter(through);
    }

    /** The file with what has happened since the last statement, through the day. */
    byte[] statement(UUID place, LocalDate through) {
        Account account = of(place);
        int end = account.told;
        while (end < account.lines.size() && !account.lines.get(end).on().isAfter(through)) {
            end++;
        }
        List<Line> lines = account.lines.subList(account.told, end);
        account.statements++;
        boolean modern = account.number.charAt(account.number.length() - 1) % 2 == 0;
        byte[] file = modern ? camt(account, lines) : csv(account, lines);
        account.told = end;
        account.toldBalance += lines.stream().mapToInt(Line::oere).sum();
        return file;
    }

    private Account of(UUID place) {
        Account account = accounts.get(place);
        if (account == null) {
            throw new IllegalStateException("the bank has no such account");
        }
        return account;
    }

    private static byte[] csv(Account account, List<Line> lines) {
        DecimalFormat danish = new DecimalFormat("#,##0.00",
                DecimalFormatSymbols.getInstance(Locale.of("da", "DK")));
        StringBuilder text = new StringBuilder("Dato;Valør;Tekst;Beløb;Saldo\r\n");
        int balance = account.toldBalance;
        for (Line line : lines) {
            balance += line.oere();
            text.append(line.on().format(DANISH)).append(';')
                    .append(line.on().format(DANISH)).append(';')
                    .append(line.text()).append(';')
                    .append(danish.format(kroner(line.oere()))).append(';')
                    .append(danish.format(kroner(balance))).append("\r\n");
        }
        return text.toString().getBytes(CSV_ENCODING);
    }

    private static byte[] camt(Account account, List<Line> lines) {
        String iban = DanishAccount.parse(account.number).toOptional().orElseThrow()
                .toIban().toString();
        int closing = account.toldBalance + lines.stream().mapToInt(Line::oere).sum();
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                 <BkToCstmrStmt><Stmt><Id>SOLBY-%s-%03d</Id>
                  <Acct><Id><IBAN>%s</IBAN></Id></Acct>
                """.formatted(account.number.substring(10), account.statements, iban));
        text.append(balance("OPBD", account.toldBalance, lines.getFirst().on()));
        text.append(balance("CLBD", closing, lines.getLast().on()));
        for (Line line : lines) {
            text.append("""
                      <Ntry>%s<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>
                       <NtryDtls><TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls>
                      </Ntry>
                    """.formatted(amount(line.oere()), line.on(), line.text()));
        }
        return text.append(" </Stmt></BkToCstmrStmt>\n</Document>\n").toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String balance(String code, int oere, LocalDate on) {
        return "  <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp>%s<Dt><Dt>%s</Dt></Dt></Bal>\n"
                .formatted(code, amount(oere), on);
    }

    private static String amount(int oere) {
        return "<Amt Ccy=\"DKK\">%s</Amt><CdtDbtInd>%s</CdtDbtInd>"
                .formatted(kroner(Math.abs(oere)), oere < 0 ? "DBIT" : "CRDT");
    }

    private static BigDecimal kroner(int oere) {
        return BigDecimal.valueOf(oere, 2);
    }
}
