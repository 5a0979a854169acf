package dk.betroet.minutes.write;

import dk.betroet.minutes.model.Day;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Question;
import dk.betroet.minutes.model.Source;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as maps, lists and texts, for JSON. Every record becomes a map with the names of its
 * parts, in their order; the source keeps its text, to which all offsets refer.
 */
public final class AsData {

    private final Texts texts;

    private AsData(Texts texts) {
        this.texts = texts;
    }

    /** The document, its findings and questions with their words in a language. */
    public static Map<String, Object> of(Document document, Texts texts) {
        return new AsData(texts).map(document);
    }

    private Map<String, Object> map(Record one) {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (one) {
            case Finding finding -> {
                map.put("key", finding.key());
                map.put("says", texts.finding(finding));
            }
            case Question question -> {
                map.put("key", question.key());
                map.put("asks", texts.question(question));
            }
            case Matter matter -> map.put("is",
                    matter.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            default -> { }
        }
        for (RecordComponent part : one.getClass().getRecordComponents()) {
            boolean raw = one instanceof Source && part.getName().equals("lines");
            if (!raw) {
                map.put(name(part.getName()), value(part(one, part)));
            }
        }
        return map;
    }

    /** {@code isWithin} as {@code within}. */
    private static String name(String name) {
        return name.startsWith("is") && name.length() > 2 && Character.isUpperCase(name.charAt(2))
                ? Character.toLowerCase(name.charAt(2)) + name.substring(3) : name;
    }

    private static Object part(Record one, RecordComponent part) {
        try {
            return part.getAccessor().invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }

    private @Nullable Object value(Object value) {
        return switch (value) {
            case Optional<?> perhaps -> perhaps.isEmpty() ? null : value(perhaps.get());
            case List<?> list -> list.stream().map(this::value).toList();
            case Day day -> day.toString();
            case Enum<?> one -> one.name().toLowerCase(Locale.ROOT);
            case Record one -> map(one);
            default -> value;
        };
    }
}
