package dk.betroet.office.platform.access;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;

/**
 * What a person calls the thing they logged in from, read from what its browser says of itself. It
 * is only what it says: it proves nothing, and is for recognising one's own.
 */
final class Device {

    /** What stands in the browser's words, and what people call it; the first that is found. */
    private record Mark(String mark, String name) {}

    /** Most browsers also claim to be those below them. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"), new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"), new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"), new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"), new Mark("Safari/", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"), new Mark("iPad", "iPad"), new Mark("Android", "Android"),
            new Mark("Windows", "Windows"), new Mark("Mac OS X", "Mac"),
            new Mark("CrOS", "Chromebook"), new Mark("Linux", "Linux"));

    private Device() {}

    /**
     * The device in words.
     *
     * @param said the browser's {@code User-Agent}; empty when it said nothing
     */
    static Text named(String said) {
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        if (!browser.isEmpty() && !system.isEmpty()) {
            return Text.of("access.sessions.device", browser, system);
        }
        return said.isBlank() ? Text.of("access.sessions.unknown") : Text.plain(said);
    }

    private static String first(List<Mark> marks, String said) {
        return marks.stream()
                .filter(mark -> said.contains(mark.mark()))
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }
}
