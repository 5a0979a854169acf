package dk.betroet.office.custody.movement;

import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way to the book and to the places. */
@Component
class MoneyNavigation implements Navigation {

    @Override
    public List<Item> items(Visit visit, JdbcClient sql) {
        return visit.seesUnit()
                ? List.of(
                        Item.of(300, "movements.book.title", visit.path("/book")),
                        Item.of(400, "movements.places.title", visit.path("/places")))
                : List.of();
    }
}
