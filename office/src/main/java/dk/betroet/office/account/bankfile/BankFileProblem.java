package dk.betroet.office.account.bankfile;

/**
 * Why a bank file is refused. The order is the order of precedence: whole file, structure, fields,
 * sums. Each id is stable and is the key of its text; {@code id.remedy} is the key of what to do.
 */
public enum BankFileProblem {
    /** The file holds nothing. */
    EMPTY("bankfile.empty"),
    /** More bytes than {@link BankFile#MAX_BYTES}; the detail is the limit in megabytes. */
    TOO_LARGE("bankfile.too_large"),
    /** A known kind of file that is no statement: spreadsheet, PDF, picture. Found: the kind. */
    NOT_A_BANK_FILE("bankfile.not_a_bank_file"),
    /** A byte that is no letter in the encoding the rest of the file is in. */
    UNDECODABLE("bankfile.undecodable"),
    /** Some letters are UTF-8 and some are not: two files pasted together, or a damaged one. */
    MIXED_ENCODING("bankfile.mixed_encoding"),
    /** UTF-8 that was read as something else and saved again: the letters æøå are lost. */
    DOUBLE_ENCODED("bankfile.double_encoded"),
    /** A control character, as in a program or a damaged file. */
    BINARY("bankfile.binary"),
    /** The XML cannot be parsed. Found: the place the parser gave up. */
    XML_BROKEN("bankfile.xml_broken"),
    /** A document type declaration: statements have none, attacks do. */
    XML_DOCTYPE("bankfile.xml_doctype"),
    /** Elements nested deeper than any statement. */
    XML_TOO_DEEP("bankfile.xml_too_deep"),
    /** More elements than any statement. */
    XML_TOO_MUCH("bankfile.xml_too_much"),
    /** XML, but not a camt.053. Found: the root element and its namespace. */
    XML_NOT_CAMT("bankfile.xml_not_camt"),
    /** A camt.053 of a version that is not read here. */
    XML_VERSION("bankfile.xml_version"),
    /** A required element is not there; the field is its path. */
    ELEMENT_MISSING("bankfile.element_missing"),
    /** An element holds something that it cannot mean. */
    ELEMENT_WRONG("bankfile.element_wrong"),
    /** No statement in the file. */
    NO_STATEMENT("bankfile.no_statement"),
    /** The same statement of the same account twice in one file. */
    STATEMENT_TWICE("bankfile.statement_twice"),
    /** More than {@link BankFile#MAX_LINES} lines; the detail is the limit. */
    TOO_MANY_LINES("bankfile.too_many_lines"),
    /** No row with the names of the columns. */
    HEADER_MISSING("bankfile.header_missing"),
    /** A column without which a statement cannot be checked; the field is the usual name. */
    COLUMN_MISSING("bankfile.column_missing"),
    /** Two columns that both claim to be the same thing. */
    COLUMN_TWICE("bankfile.column_twice"),
    /** Quotes that are opened and not closed, or text after a closing quote. */
    CSV_BROKEN("bankfile.csv_broken"),
    /** A row with more or fewer fields than the header; details: expected and actual count. */
    FIELD_COUNT("bankfile.field_count"),
    /** Only a header. */
    NO_ROWS("bankfile.no_rows"),
    /** Not a date, or a date that does not exist, or one before 1990 or after 2099. */
    DATE_WRONG("bankfile.date_wrong"),
    /** Not an amount. */
    AMOUNT_WRONG("bankfile.amount_wrong"),
    /** An amount with a part of an øre. */
    AMOUNT_FRACTION("bankfile.amount_fraction"),
    /** Ten billion kroner or more. */
    AMOUNT_TOO_LARGE("bankfile.amount_too_large"),
    /** Such as 1.234 where nothing else in the file tells whether that is over a thousand. */
    AMOUNT_AMBIGUOUS("bankfile.amount_ambiguous"),
    /** Decimal comma in some rows and decimal point in others. */
    DECIMALS_MIXED("bankfile.decimals_mixed"),
    /** More than {@link BankFile#MAX_TEXT} characters in one text. */
    TEXT_TOO_LONG("bankfile.text_too_long"),
    /** Not Danish kroner. Found: the currency. */
    WRONG_CURRENCY("bankfile.wrong_currency"),
    /** An account number that cannot be one. */
    ACCOUNT_WRONG("bankfile.account_wrong"),
    /** The statement is for another account than the one it was to be read into. */
    OTHER_ACCOUNT("bankfile.other_account"),
    /** Neither booked nor pending, by any word known here. */
    STATUS_UNKNOWN("bankfile.status_unknown"),
    /** No opening or closing balance; the field says which. */
    BALANCE_MISSING("bankfile.balance_missing"),
    /** Two different balances that both claim to be the opening or the closing one. */
    BALANCE_TWICE("bankfile.balance_twice"),
    /** Oldest first and newest first both add up, to different balances. */
    ORDER_AMBIGUOUS("bankfile.order_ambiguous"),
    /** A balance is not the one before plus the amount; details: expected, stated, difference. */
    BALANCE_BREAKS("bankfile.balance_breaks"),
    /** A row of totals is not the sum of its rows; details: expected, difference. */
    TOTAL_DIFFERS("bankfile.total_differs"),
    /** The number of entries is not what the bank says it is; details: stated, read. */
    COUNT_DIFFERS("bankfile.count_differs"),
    /** Opening plus lines is not closing; details: what it should be, stated, difference. */
    DOES_NOT_ADD_UP("bankfile.does_not_add_up"),
    /** More was wrong than is listed; the detail is how many are listed. */
    MORE_ERRORS("bankfile.more_errors");

    private final String id;

    BankFileProblem(String id) {
        this.id = id;
    }

    /** The stable id, which is also the key of its text. */
    public String id() {
        return id;
    }
}
