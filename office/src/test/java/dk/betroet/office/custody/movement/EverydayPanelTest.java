package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.unit.Units;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EverydayPanelTest {

    private final OfficeHouse office = OfficeHouse.get();
    private final OfficeHouse.Home home = office.home();

    @Test
    void whoeverWorksThereHasPocketMoneyFirstAndEachWayLeadsToAnAct() {
        Panel.View shown = shown(Role.STAFF).orElseThrow();
        assertThat(shown.cards().getFirst().link().href())
                .isEqualTo("/u/" + home.slug() + "/custody/pay-out");
        assertThat(shown.cards()).allSatisfy(card -> {
            String act = card.link().href().substring(("/u/" + home.slug() + "/custody/").length());
            assertThat(office.part(OperationCatalogue.class).find("custody." + act)).isPresent();
        });
    }

    @Test
    void whoeverOnlyLooksIsNotOfferedIt() {
        assertThat(shown(Role.AUDITOR)).isEmpty();
        assertThat(shown(Role.DIRECTOR)).isEmpty();
    }

    private Optional<Panel.View> shown(Role role) {
        Caller caller = office.person(home, role, "En, der ser på forsiden");
        return office.part(Database.class).read(home.tenant(), sql ->
                office.part(EverydayPanel.class).show(new Visit(caller, office.part(Units.class)
                        .find(sql, home.unit()).orElseThrow()), sql));
    }
}
