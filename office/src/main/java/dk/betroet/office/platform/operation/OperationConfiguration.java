package dk.betroet.office.platform.operation;

import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where identities come from: ordered by time, so that indexes grow at one end. */
@Configuration
class OperationConfiguration {

    @Bean
    Ids ids() {
        return UuidCreator::getTimeOrderedEpochPlus1;
    }
}
