package dk.betroet.office.custody.mandate;

import dk.betroet.office.platform.departure.OnDeparture;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back every mandate that an employee who leaves holds in the unit (Bilag 7.9 B.2.2). */
@Component
class MandatesOnDeparture implements OnDeparture {

    private final Mandates mandates;

    MandatesOnDeparture(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public List<Revoked> revoke(JdbcClient sql, Departure departure) {
        return mandates.revokeHeldBy(sql, departure.unit(), departure.person(), departure.on(),
                        departure.fact())
                .stream()
                .map(held -> new Revoked(Power.MANDATE, held.mandate().kind().id(),
                        held.mandate().owner(), held.mandate().account().orElseThrow(), 1))
                .toList();
    }
}
