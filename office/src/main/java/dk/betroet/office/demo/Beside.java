package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit beside the care home that splits money or burdens, with whoever leads it. */
final class Beside {

    /** What it takes to open one. */
    record Means(Stage stage, Stage.Place home, WritePath path, Gathering gathering,
            EvidenceStore evidence, Database database, DemoClock clock) {}

    final Means means;
    final Stage.Place place;
    final Hands hands;
    final Caller leader;
    final Receipts receipts;

    private Beside(Means means, Stage.Place place, String leader, LocalDate from) {
        this.means = means;
        this.place = place;
        this.hands = new Hands(means.path(), means.gathering(), place, means.clock());
        this.leader = means.stage().person(hands, place, leader, Role.LEADER, from);
        this.receipts = new Receipts(
                means.evidence(), means.database(), means.path(), place, () -> this.leader);
    }

    /** Opens it, on its first day. */
    static Beside open(
            Means means, String slug, String name, String kind, LocalDate from, String leader) {
        means.clock().begin(from);
        return new Beside(means,
                means.stage().alongside(means.home(), slug, name, kind, from), leader, from);
    }

    /** Somebody more who works there. */
    Caller employ(String name, LocalDate from) {
        return hands.inUnit(UUID.fromString(hands.must(leader, "personnel.employ",
                Form.of("name", name, "position", "staff", "date", from)).get("person")),
                Role.STAFF);
    }

    /** One of the demo's own files. */
    static String file(String name) {
        try (@Nullable InputStream in = Beside.class.getResourceAsStream("/demo/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
