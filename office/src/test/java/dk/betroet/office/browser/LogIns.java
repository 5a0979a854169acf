package dk.betroet.office.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.access.TestTokens;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Brings people of the test office through its door: with their password, and with a second factor
 * that stands in the table but is never used.
 */
public final class LogIns {

    /** Everybody's password. */
    public static final String PASSWORD = "fire grønne heste";

    private final OfficeHouse house;
    private final Map<UUID, String> userNames = new HashMap<>();
    private final Map<UUID, byte[]> apps = new HashMap<>();

    public LogIns(OfficeHouse house) {
        this.house = house;
    }

    /** The user name of somebody who may sign with it on another's device. */
    public String signatory(Caller caller) {
        String name = userName(caller);
        UUID person = caller.personOrFail();
        apps.computeIfAbsent(person, _ ->
                TestTokens.codeApp(house, caller.authority(), person));
        return name;
    }

    /** What the code app of a signatory shows. */
    public String code(Caller caller) {
        UUID person = caller.personOrFail();
        return TestTokens.code(house, caller.authority(), person,
                Objects.requireNonNull(apps.get(person)));
    }

    /** A page of the visitor, logged in as somebody. */
    public Page enter(BrowserContext visitor, Caller caller) {
        String name = userName(caller);
        write(caller, "delete from passkey where credential_id = "
                + "(select passkey_handle from login where user_name = ?)", name);
        Page page = visitor.newPage();
        page.navigate("/login");
        page.fill("[name=userName]", name);
        page.fill("[name=password]", PASSWORD);
        page.click("form[action$='/login'] button[type=submit]");
        page.waitForURL(url -> !url.endsWith("/login"));
        write(caller, """
                insert into passkey (credential_id, login_id, label, public_key, sign_count,
                    verified, transports, backup_eligible, backup_state, created_at, used_at)
                select passkey_handle, login_id, 'test', passkey_handle, 0, true, '', false,
                    false, created_at, created_at from login where user_name = ?""", name);
        return page;
    }

    private String userName(Caller caller) {
        return userNames.computeIfAbsent(caller.personOrFail(), person -> {
            String name = "b" + person.toString().substring(0, 8);
            house.part(Database.class).writing(new Tenant.Whole(caller.authority()), sql -> {
                house.part(Logins.class).createForDemo(sql, person, name, PASSWORD);
                sql.sql("update login set demo = false where user_name = ?").param(name).update();
            });
            return name;
        });
    }

    private void write(Caller caller, String statement, String userName) {
        house.part(Database.class).writing(new Tenant.Whole(caller.authority()),
                sql -> sql.sql(statement).param(userName).update());
    }
}
