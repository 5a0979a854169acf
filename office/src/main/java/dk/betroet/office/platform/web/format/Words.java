package dk.betroet.office.platform.web.format;

import dk.betroet.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Speaks one language: turns a {@link Text} into words and writes values the way of the language.
 * Templates reach it as {@code #say}. A key that no bundle has becomes {@code ??key_da??}, which
 * the page tests look for; a person is not kept from their money by a missing word.
 */
public final class Words {

    private final MessageSource messages;
    private final Language language;
    private final Formats formats;

    public Words(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
        this.formats = Formats.of(language);
    }

    public Language language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    /** The text in this language. */
    public String say(Text text) {
        return switch (text) {
            case Text.Plain(String words) -> words;
            case Text.Key(String key, List<Object> arguments) -> key(key, arguments.toArray());
        };
    }

    /** The text with this key in this language. */
    public String key(String key, Object... arguments) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = write(arguments[i]);
        }
        Locale locale = language.toLocale();
        String missing = "??" + key + "_" + language.tag() + "??";
        String said = messages.getMessage(key, written, missing, locale);
        return said == null ? missing : said;
    }

    private String write(Object value) {
        return switch (value) {
            case Text text -> say(text);
            case Money money -> formats.money(money);
            case LocalDate date -> formats.date(date);
            case LocalTime time -> formats.time(time);
            case Instant instant -> formats.moment(instant);
            case Long number -> formats.number(number);
            case Integer number -> formats.number(number);
            default -> value.toString();
        };
    }

    /** See {@link Formats#money}. */
    public String money(Money money) {
        return formats.money(money);
    }

    /** See {@link Formats#amount}. */
    public String amount(Money money) {
        return formats.amount(money);
    }

    /** See {@link Formats#number}. */
    public String number(long number) {
        return formats.number(number);
    }

    /** See {@link Formats#date}. */
    public String date(LocalDate date) {
        return formats.date(date);
    }

    /** See {@link Formats#shortDate}. */
    public String shortDate(LocalDate date) {
        return formats.shortDate(date);
    }

    /** See {@link Formats#moment}. */
    public String moment(Instant instant) {
        return formats.moment(instant);
    }

    /** See {@link Formats#shortMoment}. */
    public String shortMoment(Instant instant) {
        return formats.shortMoment(instant);
    }
}
