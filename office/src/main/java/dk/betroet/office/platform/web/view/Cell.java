package dk.betroet.office.platform.web.view;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One value in a table, a list of facts or a spreadsheet. The same cell is drawn on the page and
 * taken to a file as the type it is, so that an amount stays an amount.
 */
public sealed interface Cell {

    /** A word of at most sixteen characters that begins with a digit. */
    Pattern CODE = Pattern.compile("\\d\\S{0,15}");

    /** Words. */
    record Words(Text text) implements Cell {}

    /** Words that lead somewhere. */
    record Link(Text text, String href) implements Cell {}

    /** An amount in kroner. */
    record Amount(Money money) implements Cell {}

    /** A whole number. */
    record Number(long number) implements Cell {}

    /** A day. */
    record Date(LocalDate date) implements Cell {}

    /** A moment, shown on Danish clocks. */
    record Moment(Instant instant) implements Cell {}

    /** A state with its tone. */
    record Status(StatusView status) implements Cell {}

    /** Nothing to say here. */
    record Nothing() implements Cell {}

    /** Words from the bundles. */
    static Cell of(Text text) {
        return new Words(text);
    }

    /** Words that a person wrote. */
    static Cell of(String plain) {
        return new Words(Text.plain(plain));
    }

    /** An amount. */
    static Cell of(Money money) {
        return new Amount(money);
    }

    /** A day. */
    static Cell of(LocalDate date) {
        return new Date(date);
    }

    /** A moment. */
    static Cell of(Instant instant) {
        return new Moment(instant);
    }

    /** A state. */
    static Cell of(StatusView status) {
        return new Status(status);
    }

    /** A whole number. */
    static Cell of(long number) {
        return new Number(number);
    }

    /** Words that lead somewhere. */
    static Cell link(String href, Text text) {
        return new Link(text, href);
    }

    /** An empty place. */
    static Cell nothing() {
        return new Nothing();
    }

    /** Which of the kinds this is, for templates. */
    default String kind() {
        return switch (this) {
            case Words words -> "words";
            case Link link -> "link";
            case Amount amount -> "amount";
            case Number number -> "number";
            case Date date -> "date";
            case Moment moment -> "moment";
            case Status status -> "status";
            case Nothing nothing -> "nothing";
        };
    }

    /** Whether it is a number or code in itself, such as {@code 2023-1}, and stays on one line. */
    default boolean isCode() {
        Text text = switch (this) {
            case Words words -> words.text();
            case Link link -> link.text();
            default -> null;
        };
        return text instanceof Text.Plain(String plain) && CODE.matcher(plain).matches();
    }

    /** Whether it stands to the right, under its fellows' digits. */
    default boolean isNumeric() {
        return this instanceof Amount || this instanceof Number;
    }
}
