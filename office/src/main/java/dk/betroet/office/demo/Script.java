package dk.betroet.office.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to happen on which day besides daily life: before it in the morning, or after it. */
final class Script {

    private final Map<LocalDate, List<Runnable>> mornings = new HashMap<>();
    private final Map<LocalDate, List<Runnable>> evenings = new HashMap<>();

    /** A scene before daily life; scenes of one day are played in the order they are given. */
    void morning(LocalDate day, Runnable scene) {
        mornings.computeIfAbsent(day, _ -> new ArrayList<>()).add(scene);
    }

    /** A scene after daily life. */
    void evening(LocalDate day, Runnable scene) {
        evenings.computeIfAbsent(day, _ -> new ArrayList<>()).add(scene);
    }

    /** Plays a morning. */
    void playMorning(LocalDate day) {
        List.copyOf(mornings.getOrDefault(day, List.of())).forEach(Runnable::run);
    }

    /** Plays an evening. */
    void playEvening(LocalDate day) {
        List.copyOf(evenings.getOrDefault(day, List.of())).forEach(Runnable::run);
    }
}
