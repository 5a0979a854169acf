package dk.betroet.office.platform.operation;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.people.Cpr;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Parsed;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How single values are written: by people in a form, or by programs in the interface (amounts in
 * øre, dates as {@code 2026-03-05}).
 */
public final class Scalars {

    /** Programs: whole øre, ISO dates, real numbers and booleans. */
    public static final Scalars PLAIN = new Scalars(null);

    /** What became of a value. */
    sealed interface Read {

        /** Understood. */
        record Value(Object value) implements Read {}

        /** Not understood: the code and arguments of a {@link FieldError}. */
        record Wrong(String code, List<Object> arguments) implements Read {}

        /** The same outcome with the value turned into another. */
        default Read map(UnaryOperator<Object> change) {
            return this instanceof Value(Object value) ? new Value(change.apply(value)) : this;
        }
    }

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final @Nullable Formats formats;

    private Scalars(@Nullable Formats formats) {
        this.formats = formats;
    }

    /** People, in the way of their language. */
    public static Scalars typed(Formats formats) {
        return new Scalars(formats);
    }

    Read read(FieldSpec field, Object raw) {
        return switch (field.kind()) {
            case TEXT -> text(raw, field.limits().max(), false);
            case NOTE -> text(raw, Note.longest(field), true).map(text -> new Note((String) text));
            case NAME -> text(raw, PersonName.LENGTH_MAX, false)
                    .map(text -> new PersonName((String) text));
            case CPR -> cpr(raw);
            case MONEY -> money(raw, field.limits());
            case DATE -> date(raw);
            case NUMBER -> number(raw, field.limits());
            case BOOLEAN -> bool(raw);
            case CHOICE -> choice(raw, field.type());
            case REFERENCE, EVIDENCE -> reference(raw, field.type());
            case GROUP -> throw new IllegalStateException("a group is no single value");
        };
    }

    private static Read text(Object raw, long max, boolean lines) {
        if (!(raw instanceof String typed)) {
            return wrong("text_expected");
        }
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC)
                .replace("\r\n", "\n");
        if (text.codePointCount(0, text.length()) > max) {
            return wrong("text_too_long", max);
        }
        boolean control = text.codePoints().anyMatch(c -> c == 0xFFFD
                || Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t'))
                || Character.getType(c) == Character.SURROGATE);
        return control ? wrong("text_control_character") : value(text);
    }

    private static Read cpr(Object raw) {
        if (!(raw instanceof String typed)) {
            return wrong("text_expected");
        }
        return switch (Cpr.parse(typed)) {
            case Cpr.Read(Cpr cpr) -> value(cpr);
            case Cpr.Refused(Cpr.Reason reason) -> wrong(reason.id());
        };
    }

    private Read money(Object raw, FieldSpec.Limits limits) {
        Read read = formats == null ? oere(raw) : parsed(formats.parseMoney(raw.toString()));
        if (!(read instanceof Read.Value(Money money))) {
            return read;
        }
        if (money.isNegative()) {
            return wrong("money_negative");
        }
        return money.isZero() && !limits.zero() ? wrong("money_zero") : read;
    }

    private static Read oere(Object raw) {
        Optional<BigInteger> whole = whole(raw);
        if (whole.isEmpty()) {
            return wrong("oere_expected");
        }
        boolean fits = whole.get().abs().compareTo(BigInteger.valueOf(Money.MAX.toOere())) <= 0;
        return fits ? value(Money.ofOere(whole.get().longValueExact())) : wrong("money_too_large");
    }

    private Read date(Object raw) {
        Read read = formats == null ? isoDate(raw) : parsed(formats.parseDate(raw.toString()));
        boolean sane = !(read instanceof Read.Value(LocalDate date))
                || date.isAfter(EARLIEST) && date.isBefore(LATEST);
        return sane ? read : wrong("date_out_of_range");
    }

    private static Read isoDate(Object raw) {
        try {
            return raw instanceof String text
                    ? value(LocalDate.parse(text))
                    : wrong("date_expected");
        } catch (DateTimeParseException e) {
            return wrong("date_expected");
        }
    }

    private static Read number(Object raw, FieldSpec.Limits limits) {
        Optional<BigInteger> whole = whole(raw);
        if (whole.isEmpty()) {
            return wrong("number_expected");
        }
        boolean inside = whole.get().compareTo(BigInteger.valueOf(limits.min())) >= 0
                && whole.get().compareTo(BigInteger.valueOf(limits.max())) <= 0;
        return inside
                ? value(whole.get().intValueExact())
                : wrong("number_out_of_range", limits.min(), limits.max());
    }

    /** The whole number that was sent; a text only when it is nothing but digits. */
    private static Optional<BigInteger> whole(Object raw) {
        try {
            return switch (raw) {
                case Integer number -> Optional.of(BigInteger.valueOf(number));
                case Long number -> Optional.of(BigInteger.valueOf(number));
                case BigInteger number -> Optional.of(number);
                case String text when text.strip().matches("-?[0-9]{1,18}") ->
                        Optional.of(new BigInteger(text.strip()));
                case BigDecimal number
                        when number.precision() < 40 && Math.abs(number.scale()) < 40 ->
                        Optional.of(number.toBigIntegerExact());
                default -> Optional.empty();
            };
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Read bool(Object raw) {
        return switch (raw) {
            case Boolean flag -> value(flag);
            case String text when List.of("true", "on", "ja", "yes").contains(text) -> value(true);
            case String text when List.of("false", "nej", "no").contains(text) -> value(false);
            default -> wrong("choice_unknown");
        };
    }

    private static Read choice(Object raw, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> FieldSpec.choiceId((Enum<?>) constant).equals(raw))
                .findFirst()
                .map(Scalars::value)
                .orElseGet(() -> wrong("choice_unknown"));
    }

    private static Read reference(Object raw, Class<?> type) {
        try {
            return value(identity(type, UUID.fromString(raw.toString())));
        } catch (IllegalArgumentException e) {
            return wrong("reference_unknown");
        }
    }

    /** The identity in a field of that kind; empty for other fields. */
    static Optional<Id> identity(FieldSpec field, UUID id) {
        return identity(field.type(), id) instanceof Id made ? Optional.of(made) : Optional.empty();
    }

    private static Object identity(Class<?> type, UUID id) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an Id is a record of one UUID: " + type, e);
        }
    }

    private static <T> Read parsed(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Value<T>(T value) -> new Read.Value(Objects.requireNonNull(value));
            case Parsed.Refused<T>(String id, List<Object> arguments) ->
                    new Read.Wrong(id, arguments);
        };
    }

    private static Read value(Object value) {
        return new Read.Value(value);
    }

    private static Read wrong(String code, Object... arguments) {
        return new Read.Wrong(code, List.of(arguments));
    }
}
