package dk.betroet.office.platform.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for before the others' turn comes, see {@link FloodGuard}.
 *
 * @param perSecond requests a second that one session, token or stranger's address may go on making
 * @param burst how many may come at once on top; a page that was never seen takes some twenty
 * @param addressPerSecond the same for all behind one address; a whole town may share one
 * @param addressBurst how many may come at once from one address
 */
@ConfigurationProperties("betroet.flood")
record FloodSettings(
        @DefaultValue("50") int perSecond,
        @DefaultValue("200") int burst,
        @DefaultValue("500") int addressPerSecond,
        @DefaultValue("1000") int addressBurst) {

    FloodSettings {
        if (perSecond < 1 || burst < 1 || addressPerSecond < 1 || addressBurst < 1) {
            throw new IllegalArgumentException("betroet.flood.* must be 1 or more");
        }
    }
}
