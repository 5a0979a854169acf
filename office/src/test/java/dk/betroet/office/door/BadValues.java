package dk.betroet.office.door;

import dk.betroet.office.platform.operation.FieldSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people and programs send by mistake or on purpose, by the kind of the field. */
final class BadValues {

    /** A hundred kilobytes of text. */
    static final String LONG = "lang ".repeat(20_000);

    /** Stands for half of a character, which Java can hold and no file can. */
    static final String HALF_CHARACTER = "HALF-CHARACTER";

    /** Texts that are fine to write and dangerous to handle carelessly. */
    static final List<String> ODD_TEXTS = List.of("👩‍🦳 Åse 𝄞", "\u202Eאבג abc",
            "O'Brien's; drop table fact;--", "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>", "${7*7} #{1} *{2}", "../../../etc/passwd",
            "%s%n%d {0} {}", "' or '1'='1", "a\u0300\u0301\u0302");

    private static final List<Object> DATES_FOR_PROGRAMS = List.of("2026-02-31", "0001-01-01",
            "9999-12-31", "05-03-2026", 20_260_305, true, "2026-03-05T10:00:00Z", "abc",
            "+999999999-12-31", "-0001-01-01", "2026-03-05\u0000");

    private BadValues() {}

    /** What no program may send in a field of the kind; each must be refused beside it. */
    static List<Object> sent(FieldSpec field) {
        String nobody = UUID.randomUUID().toString();
        return switch (field.kind()) {
            case MONEY -> Arrays.asList(-100, "1e3", 12.5, 100_000_000_000_000_000L, "abc", true,
                    Map.of("kroner", 1), "12,50", "NaN", -1L, 1e30, "99999999999999999999");
            case DATE -> DATES_FOR_PROGRAMS;
            case NUMBER -> Arrays.asList(-1, 1_000_000_000_000_000L, 1.5, "abc",
                    Map.of("a", 1), "-1", true, 9_999_999_999L);
            case BOOLEAN -> Arrays.asList("måske", 5, Map.of("a", 1), 0.5);
            case CHOICE -> Arrays.asList("sludder", 5, Map.of("a", 1), true, "CASH_BOX ");
            case REFERENCE, EVIDENCE -> Arrays.asList(nobody, "abc", 5, Map.of("a", 1), true,
                    "00000000-0000-0000-0000-000000000000", nobody + "0", "' or 1=1--");
            case GROUP -> Arrays.asList("tekst", 5, true, "[]");
            case CPR -> Arrays.asList("abc", "0000000000", 101_501_234, "3113501234",
                    Map.of("a", 1), LONG);
            case TEXT, NOTE, NAME -> Arrays.asList(5, Map.of("a", 1), LONG, "a\u0000b", true,
                    HALF_CHARACTER, "slut \uFFFD", "\u0007", 1.5);
        };
    }

    /** What nobody may type in a field of the kind. */
    static List<String> typed(FieldSpec field) {
        return switch (field.kind()) {
            case MONEY -> List.of("-5", "1000000000000000", "0,005", "abc", "1.2.3", "1,2,3",
                    "٣", "12 kr. 50", "0x10", LONG, "-0,01", "1e3", "∞");
            case DATE -> List.of("31-02-2026", "31. februar 2026", "01-01-0001", "2026-13-45",
                    "abc", "5/3-26", "31-12-9999", LONG, "0", "29-02-2025");
            case NUMBER -> List.of("-1", "1000000000000000", "1,5", "abc", LONG, "1 2", "½");
            case BOOLEAN -> List.of("måske", "5", LONG);
            case CHOICE -> List.of("sludder", "5", LONG, "<b>");
            case REFERENCE, EVIDENCE -> List.of(UUID.randomUUID().toString(), "abc", "5", LONG,
                    "' or 1=1--");
            case GROUP -> List.of();
            case CPR -> List.of("abc", "0000000000", "3113501234", LONG);
            case TEXT, NOTE, NAME -> List.of(LONG, "a\u0000b", "\u0007", "slut \uFFFD");
        };
    }

    /** What may be sent but must be handled with care; whether it is allowed is another matter. */
    static @Nullable Object odd(FieldSpec field, int round) {
        String text = ODD_TEXTS.get(round % ODD_TEXTS.size());
        return switch (field.kind()) {
            case TEXT -> text.codePointCount(0, text.length()) <= field.limits().max()
                    ? text : "'";
            case NOTE -> text.repeat(round % 2 == 0 ? 1 : 20);
            case NAME -> text;
            case MONEY -> List.of(1, 1_000_000_000, 99_999, 50_000, 50_001).get(round % 5);
            case DATE -> List.of("2100-01-01", "1901-01-01", "2024-12-31", "2026-03-06",
                    "2025-12-31", Household.TODAY).get(round % 6);
            case NUMBER -> round % 2 == 0 ? field.limits().min() : field.limits().max();
            case BOOLEAN -> round % 2 == 0;
            case CHOICE -> {
                Object[] all = field.type().getEnumConstants();
                yield FieldSpec.choiceId((Enum<?>) all[round % all.length]);
            }
            case REFERENCE, EVIDENCE, GROUP, CPR -> null;
        };
    }

    /** One of a list, a different one each round. */
    static Object turn(List<?> values, int round) {
        return values.get(Math.floorMod(round, values.size()));
    }

    /** Nested so deep that nobody means it. */
    static Object deep(int depth) {
        Object deep = 1;
        for (int i = 0; i < depth; i++) {
            deep = Collections.singletonMap("a", deep);
        }
        return deep;
    }
}
