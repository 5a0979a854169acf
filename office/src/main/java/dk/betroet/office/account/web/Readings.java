package dk.betroet.office.account.web;

import dk.betroet.office.account.bank.BankRows;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.desk.Visit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes whose affairs were shown to whom. */
@Component
class Readings {

    private final ReadLog log;

    Readings(ReadLog log) {
        this.log = log;
    }

    /** Notes that the visitor was shown these residents' data on a page. */
    void note(Visit visit, Collection<UUID> residents, String page) {
        log.note(visit.caller(), residents, visit.unit().id(), page, visit.why());
    }

    /** Notes that the visitor was shown what the bank wrote on a resident's own account. */
    void note(Visit visit, BankRows.Account account, String page) {
        if (!account.key().equals(visit.unit().id())) {
            note(visit, Set.of(account.key()), page);
        }
    }
}
