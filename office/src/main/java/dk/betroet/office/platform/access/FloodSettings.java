package dk.betroet.office.platform.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for before the others' turn comes, see {@link FloodGuard}.
 *
 * @param perSecond requests a second that one session, token or stranger's address may go on making
 * @param burst how many may come at once on top; a page that was never seen takes some twenty
 * @param addressPerSecond the same for all behind one address; a whole town may share one
 * @param addressBurst how many may come at once from one address
 * @param held how long a refusal is held back
 * @param heldMost how many refusals are held back at once; each holds one of Tomcat's threads
 */
@ConfigurationProperties("betroet.flood")
record FloodSettings(
        @DefaultValue("50") int perSecond,
        @DefaultValue("200") int burst,
        @DefaultValue("500") int addressPerSecond,
        @DefaultValue("1000") int addressBurst,
        @DefaultValue("250ms") Duration held,
        @DefaultValue("64") int heldMost) {

    FloodSettings {
        if (perSecond < 1 || burst < 1 || addressPerSecond < 1 || addressBurst < 1
                || held.isNegative() || heldMost < 0) {
            throw new IllegalArgumentException("betroet.flood.* are out of range");
        }
    }
}
