package dk.betroet.office.platform.access;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that the whole application reads: Danish, so that a day ends when it does here. */
@Configuration
class AccessConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Copenhagen"));
    }
}
