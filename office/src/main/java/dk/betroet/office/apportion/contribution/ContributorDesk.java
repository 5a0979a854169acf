package dk.betroet.office.apportion.contribution;

import dk.betroet.office.apportion.contribution.ContributionViews.Whole;
import dk.betroet.office.apportion.contribution.Contributors.Contributor;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see which municipality's affairs, and what there is to see of contributions. */
@Component
class ContributorDesk {

    private final Contributions contributions;
    private final Contributors contributors;
    private final Clock clock;

    ContributorDesk(Contributions contributions, Contributors contributors, Clock clock) {
        this.contributions = contributions;
        this.contributors = contributors;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    /** The municipality on whose behalf the visitor looks; empty when they look on none's. */
    Optional<Contributor> own(Visit visit, JdbcClient sql) {
        return visit.is(Role.MUNICIPALITY_CONTACT)
                ? contributors.ofContact(sql, visit.unit().id(), visit.caller().personOrFail(),
                        today())
                : Optional.empty();
    }

    /** Whether the visitor may see what is one municipality's: the unit's, or its own contact. */
    boolean maySee(Visit visit, JdbcClient sql, String code) {
        return visit.seesUnit()
                || own(visit, sql).filter(one -> one.code().equals(code)).isPresent();
    }

    /** A municipality that the visitor may see; the look is noted. */
    Optional<Contributor> look(Visit visit, JdbcClient sql, UUID id, String what) {
        Optional<Contributor> found = contributors.find(sql, visit.unit().id(), id)
                .filter(one -> maySee(visit, sql, one.code()));
        found.ifPresent(one -> note(visit, sql, one, what));
        return found;
    }

    /** Notes that the visitor was shown what is a municipality's. */
    void note(Visit visit, JdbcClient sql, Contributor of, String what) {
        contributors.note(sql, visit, of.id(), what, clock.instant());
    }

    /** All contributions of the unit with everything that has become of them. */
    List<Whole> all(JdbcClient sql, UUID unit) {
        return contributions.in(sql, unit).stream().map(one -> whole(sql, one)).toList();
    }

    /** One of them. */
    Optional<Whole> find(JdbcClient sql, UUID unit, UUID contribution) {
        return contributions.find(sql, unit, contribution).map(one -> whole(sql, one));
    }

    private Whole whole(JdbcClient sql, Contribution one) {
        return new Whole(one, contributions.parts(sql, one.id()),
                contributions.claims(sql, one.id()), contributions.surplus(sql, one.id()),
                contributions.repayments(sql, one.id()));
    }
}
