package dk.betroet.office.platform.audit;

import dk.betroet.office.platform.archive.Checkpoints;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.night.NightWork;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Adds up every book every night, notes what came of it, and signs the head of each that adds up: a
 * head that does not follow from its facts is not vouched for.
 */
@Component
class NightlyAudit implements NightWork {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);
    private static final LocalTime AT = LocalTime.of(3, 20);

    private final SelfAudit audit;
    private final Audits audits;
    private final Checkpoints checkpoints;
    private final Database database;
    private final Clock clock;

    NightlyAudit(SelfAudit audit, Audits audits, Checkpoints checkpoints, Database database,
            Clock clock) {
        this.audit = audit;
        this.audits = audits;
        this.checkpoints = checkpoints;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    /** Good when it could be done: what does not add up is for people, not for trying again. */
    @Override
    public boolean run(Turn turn) {
        boolean done = true;
        for (SelfAudit.Book book : audit.books()) {
            try {
                one(book, turn);
            } catch (RuntimeException e) {
                LOG.error("could not add up the book {}", book.unit(), e);
                done = false;
            }
            turn.goesOn();
        }
        return done;
    }

    private void one(SelfAudit.Book book, Turn turn) {
        SelfAudit.Result result = audit.of(book.authority(), book.unit(), turn::goesOn);
        database.writing(book.own(), sql -> audits.keep(sql, result));
        if (result.addsUp()) {
            database.writing(book.own(), sql -> checkpoints.sign(
                    sql, book.authority(), book.unit(), clock.instant()));
        } else {
            // Whose money, where and how much is for the page alone.
            LOG.error("the book {} does not add up: {}, and {} more", book.unit(),
                    result.problems().getFirst().code(), result.problems().size() - 1);
        }
    }
}
