package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps demo and real use apart: a database with fictional people does not open for real use, nor
 * a real one as a demo, where everybody knows the passwords. A command that only reads, and lets
 * nobody in, may open either.
 */
@Component
class DemoGuard {

    DemoGuard(Database database, AccessSettings settings,
            @Value("${betroet.reads-only:false}") boolean readsOnly) {
        if (readsOnly) {
            return;
        }
        boolean other = database.read(new Tenant.House(), sql -> sql.sql("""
                select exists (select 1 from authority where demo <> :demo)
                    or not :demo and exists (select 1 from login where demo)
                """)
                .param("demo", settings.demo())
                .query(Boolean.class)
                .single());
        if (other) {
            throw new IllegalStateException(settings.demo()
                    ? "this database is in real use and cannot be opened as a demo"
                    : "this database is a demo and cannot be opened for real use");
        }
    }
}
