package dk.betroet.office.custody.place;

import dk.betroet.office.custody.key.Keys;
import dk.betroet.office.platform.departure.OnDeparture;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the cards of an employee who leaves, and takes their keys back (Bilag 7.9 B.2.2). */
@Component
class CardsAndKeysOnDeparture implements OnDeparture {

    private final Cards cards;
    private final Keys keys;
    private final KeptPlaces places;

    CardsAndKeysOnDeparture(Cards cards, Keys keys, KeptPlaces places) {
        this.cards = cards;
        this.keys = keys;
        this.places = places;
    }

    @Override
    public List<Revoked> revoke(JdbcClient sql, Departure departure) {
        List<Revoked> revoked = new ArrayList<>();
        for (Cards.Card card : cards.endAll(
                sql, departure.unit(), departure.person(), departure.on())) {
            revoked.add(Revoked.of(Power.CARD,
                    places.find(sql, departure.unit(), card.place())
                            .map(KeptPlace::fund).orElse(null),
                    card.place()));
        }
        for (Keys.Out key : keys.with(sql, departure.person())) {
            if (places.find(sql, departure.unit(), key.place()).isPresent()) {
                keys.returned(sql, key.id(), departure.on());
                revoked.add(Revoked.of(Power.KEY, null, key.place()));
            }
        }
        return revoked;
    }
}
