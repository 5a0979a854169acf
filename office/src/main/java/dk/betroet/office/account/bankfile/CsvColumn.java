package dk.betroet.office.account.bankfile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a column of a bank's CSV means, and the names banks give it, in Danish and English. Names
 * are compared in small letters, without anything but letters, and with ae, oe, aa for æ, ø, å.
 */
enum CsvColumn {
    BOOKED("Dato", "dato", "bogfoeringsdato", "bogfoeringsdag", "bogfoert", "bogfoertdato",
            "posteringsdato", "posteringsdag", "date", "bookingdate", "bookeddate", "bookdate",
            "postingdate", "entrydate", "transactiondate", "transaktionsdato"),
    VALUE("Valør", "valoer", "valoerdato", "valoerdag", "rentedato", "rentedag", "valor",
            "valuedate", "interestdate", "valutadato"),
    TEXT("Tekst", "tekst", "beskrivelse", "posteringstekst", "transaktionstekst", "text",
            "description", "details", "narrative", "meddelelse", "besked", "message", "note",
            "egentekst", "tekstpaakontoudtog"),
    AMOUNT("Beløb", "beloeb", "belob", "posteringsbeloeb", "transaktionsbeloeb", "amount",
            "transactionamount"),
    OUT("Hævet", "haevet", "ud", "udbetaling", "udbetalt", "udgaaende", "debet", "debit",
            "withdrawal", "withdrawals", "moneyout", "paidout"),
    IN("Indsat", "indsat", "ind", "indbetaling", "indbetalt", "indgaaende", "kredit", "credit",
            "deposit", "deposits", "moneyin", "paidin"),
    BALANCE("Saldo", "saldo", "kontosaldo", "bogfoertsaldo", "saldoefter", "nysaldo", "balance",
            "runningbalance", "balanceafter", "bookedbalance"),
    CURRENCY("Valuta", "valuta", "valutakode", "moent", "currency", "currencycode"),
    SENDER("Afsender", "afsender", "afsendernavn", "indbetaler", "sender", "sendername", "payer",
            "from"),
    RECIPIENT("Modtager", "modtager", "modtagernavn", "recipient", "recipientname", "payee",
            "beneficiary", "to"),
    NAME("Navn", "navn", "modpart", "afsendermodtager", "modtagerafsender", "name",
            "counterparty", "counterpartyname"),
    ACCOUNT("Konto", "konto", "kontonummer", "kontonr", "eksportkonto", "exportkonto", "account",
            "accountnumber", "accountno", "iban"),
    REGISTRATION("Reg.nr.", "regnr", "reg", "registreringsnummer", "registreringsnr",
            "registrationnumber", "sortcode"),
    REFERENCE("Reference", "reference", "referencenummer", "referencenr", "ref", "arkivreference",
            "bankreference", "bankensreference", "transaktionsid", "transaktionsnummer",
            "transactionid", "kreditorreference", "endtoendid", "id"),
    STATUS("Status", "status");

    private static final Map<String, CsvColumn> BY_NAME = new HashMap<>();

    static {
        for (CsvColumn column : values()) {
            column.names.forEach(name -> BY_NAME.put(name, column));
        }
    }

    /** The longest text that is read as a heading; whoever sends more sends no table. */
    private static final int HEADING_MAX = 100;

    /** The usual Danish name, for messages. */
    final String danish;
    private final List<String> names;

    CsvColumn(String danish, String... names) {
        this.danish = danish;
        this.names = List.of(names);
    }

    /** Whether several columns may mean this; what they hold is then put together. */
    boolean mayRepeat() {
        return this == TEXT || this == REFERENCE;
    }

    /** What a heading means, also with a currency behind it, as in "Beløb (DKK)". */
    static Optional<CsvColumn> of(String heading) {
        if (heading.length() > HEADING_MAX) {
            return Optional.empty();
        }
        String name = fold(heading);
        CsvColumn exact = BY_NAME.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        String currency = currencyOf(heading);
        if (currency.isEmpty()) {
            return Optional.empty();
        }
        String rest = name.substring(0, name.length() - currency.length());
        CsvColumn plain = BY_NAME.get(rest);
        boolean preposition = plain == null && rest.matches(".+i[n]?");
        String stem = preposition ? rest.replaceFirst("in?$", "") : rest;
        return Optional.ofNullable(BY_NAME.get(stem))
                .filter(column -> column == AMOUNT || column == BALANCE
                        || column == IN || column == OUT);
    }

    /** The currency at the end of a heading, as its own word in capitals; else empty. */
    static String currencyOf(String heading) {
        String word = heading.strip().replaceFirst(".*[^A-Za-z]([A-Z]{3})[)\\]]?$", "$1");
        return word.matches("[A-Z]{3}") && word.length() < heading.strip().length()
                ? word.toLowerCase(Locale.ROOT)
                : "";
    }

    private static String fold(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
                .replaceAll("[^a-z]", "");
    }
}
