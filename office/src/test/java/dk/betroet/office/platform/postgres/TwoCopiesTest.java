package dk.betroet.office.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.db.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Several copies of the application that start over one database in the same moment. */
@Tag("database")
class TwoCopiesTest {

    private static final int COPIES = 4;

    @Test
    void copiesThatStartTogetherAllStart() throws Exception {
        TestPostgres.Database database = TestPostgres.newDatabase();
        CyclicBarrier together = new CyclicBarrier(COPIES);
        Callable<Long> copy = () -> {
            try (var context = new AnnotationConfigApplicationContext()) {
                context.registerBean(DatabaseSettings.class, () -> new DatabaseSettings(
                        database.jdbcUrl(), database.user(), database.password()));
                context.scan("dk.betroet.office.platform.db");
                together.await();
                context.refresh();
                return context.getBean(Database.class).read(new Tenant.House(), sql -> sql
                        .sql("select count(*) from authority").query(Long.class).single());
            }
        };
        for (int round = 0; round < 2; round++) {
            try (ExecutorService copies = Executors.newFixedThreadPool(COPIES)) {
                List<Callable<Long>> all = new ArrayList<>();
                for (int i = 0; i < COPIES; i++) {
                    all.add(copy);
                }
                for (Future<Long> started : copies.invokeAll(all)) {
                    assertThat(started.get()).isZero();
                }
            }
        }
    }
}
