package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Role;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationsTest {

    private static final String PASSWORD = "fire grønne heste";
    private static final Invitations.Answer GONE = new Invitations.Gone();

    private TestHouse house;
    private Invitations invitations;
    private Tenant.Units home;

    @BeforeAll
    void open() {
        house = TestHouse.open();
        invitations = house.get(Invitations.class);
        home = house.authority("solgaarden");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private String invite(UUID person) {
        URI link = house.database().write(new Tenant.Whole(home.authority()),
                sql -> invitations.create(sql, home.authority(), person, null));
        assertThat(link.toString()).startsWith("https://betroet.example/invitation/");
        return link.getPath().substring("/invitation/".length());
    }

    private UUID person() {
        return house.person(home, "Karen Sommer", Role.STAFF, null);
    }

    @Test
    void anInvitationIsAnsweredOnce() {
        String word = invite(person());
        assertThat(invitations.accept(word, "once", PASSWORD))
                .isInstanceOf(Invitations.Welcome.class);
        assertThat(invitations.accept(word, "twice", PASSWORD)).isEqualTo(GONE);
        assertThat(invitations.open(word)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndTheInvitationStaysOpen() {
        String word = invite(person());
        assertThat(invitations.accept(word, "x y", PASSWORD))
                .isEqualTo(new Invitations.Refused(List.of("user_name_unusable")));
        assertThat(invitations.accept(word, "karen", "short"))
                .isEqualTo(new Invitations.Refused(List.of("password_too_short")));
        assertThat(invitations.accept(word, "karen", "karenkarenkaren"))
                .isEqualTo(new Invitations.Refused(List.of("password_has_user_name")));
        assertThat(invitations.accept(word, "karen", "aaaaabbbbbaaaaa"))
                .isEqualTo(new Invitations.Refused(List.of("password_too_simple")));
        assertThat(invitations.accept(word, "karen", "ab".repeat(101)))
                .isEqualTo(new Invitations.Refused(List.of("password_too_long")));
        assertThat(invitations.accept(word, "karen", PASSWORD))
                .isInstanceOf(Invitations.Welcome.class);
        assertThat(invitations.accept(invite(person()), "KAREN", PASSWORD))
                .isEqualTo(new Invitations.Refused(List.of("user_name_taken")));
    }

    @Test
    void anOldOrReplacedInvitationIsGone() {
        UUID person = person();
        String older = invite(person);
        String newer = invite(person);
        assertThat(invitations.open(older)).isEmpty();
        assertThat(invitations.open(newer)).isPresent();
        house.clock().forward(Invitations.LASTS);
        assertThat(invitations.open(newer)).isEmpty();
        assertThat(invitations.accept(newer, "late", PASSWORD)).isEqualTo(GONE);
    }

    @Test
    void aSecondInvitationReplacesPasswordAndSecondFactor() {
        UUID person = person();
        Login first = welcome(invitations.accept(invite(person), "again", PASSWORD));
        byte[] secret = house.get(SecondFactor.class).enrolling(first);
        house.get(SecondFactor.class).confirm(first,
                Totp.code(secret, house.clock().instant()));
        Login second = welcome(invitations.accept(invite(person), "ignored", "otte blå tårne"));
        assertThat(second.userName()).isEqualTo("again");
        assertThat(second.totp()).isFalse();
        LogInDesk desk = house.get(LogInDesk.class);
        assertThat(desk.password("again", PASSWORD, "1.1.1.1"))
                .isEqualTo(new LogInDesk.Refused(LogInDesk.Reason.LOGIN_WRONG));
        assertThat(desk.password("again", "otte blå tårne", "1.1.1.1"))
                .isInstanceOf(LogInDesk.Known.class);
        house.clock().forward(Duration.ofMinutes(1));
        assertThat(house.get(SecondFactor.class).verify(second,
                Totp.code(secret, house.clock().instant()))).isFalse();
    }

    private static Login welcome(Invitations.Answer answer) {
        return ((Invitations.Welcome) answer).login();
    }

    @Test
    void whoLeavesLosesTheirInvitationToo() {
        UUID person = person();
        String word = invite(person);
        house.database().writing(home, sql -> assertThat(
                house.get(Logins.class).revokeAll(sql, person))
                .isEqualTo(new Logins.Revoked(false, 0, 0, 0, 0, 1)));
        assertThat(invitations.open(word)).isEmpty();
    }

    @Test
    void demoAndRealUseAreKeptApart() {
        AccessSettings real = house.get(AccessSettings.class);
        AccessSettings demo = new AccessSettings(true, real.url(), real.ruleBooks(), null);
        assertThat(new DemoGuard(house.database(), real, false)).isNotNull();
        assertThatThrownBy(() -> new DemoGuard(house.database(), demo, false))
                .hasMessageContaining("real use");
        try (TestHouse other = TestHouse.open(true)) {
            Tenant.Units there = other.authority("demo");
            other.database().writing(there, sql ->
                    sql.sql("update authority set demo = true").update());
            assertThatThrownBy(() -> new DemoGuard(other.database(), real, false))
                    .hasMessageContaining("is a demo");
            assertThat(new DemoGuard(other.database(), real, true)).isNotNull();
            assertThat(new DemoGuard(other.database(), demo, false)).isNotNull();
        }
    }
}
