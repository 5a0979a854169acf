package dk.betroet.office.meeting.open;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says for programs.
 *
 * @param licence the address of the licence under which what is published may be used
 * @param contact where to write to about it
 * @param cvr the CVR number of the authority behind a secretariat, by its name in addresses
 */
@ConfigurationProperties("betroet.oparl")
record OparlSettings(@Nullable String licence, @Nullable String contact,
        @DefaultValue Map<String, String> cvr) {}
