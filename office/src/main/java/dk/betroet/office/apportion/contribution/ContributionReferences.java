package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.ledger.IncomingPayments;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.reference.Listed;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How populations, index tables, contributions, claims and contributors are offered and named. */
@Configuration
class ContributionReferences {

    @Bean
    Reference<PopulationsId> populationsReference() {
        return new Listed<>(PopulationsId.class, (context, _) -> rows(context, """
                select count_id, quarter || ' · ' || fetched_on from population_count
                where unit_id = ? order by quarter desc, fetched_on desc"""));
    }

    @Bean
    Reference<PriceIndexId> priceIndexReference() {
        return new Listed<>(PriceIndexId.class, (context, _) -> rows(context, """
                select index_id, vintage from price_index
                where unit_id = ? order by issued_on desc, vintage"""));
    }

    @Bean
    Reference<ContributionId> contributionReference() {
        return new Listed<>(ContributionId.class, (context, _) -> rows(context, """
                select contribution_id, title || ' ' || year from contribution
                where unit_id = ? order by year desc, title"""));
    }

    @Bean
    Reference<ContributorId> contributorReference(Contributors contributors) {
        return new Listed<>(ContributorId.class, (context, _) ->
                contributors.in(context.sql(), context.unit()).stream()
                        .map(one -> Listed.Named.of(one.id(), one.name())).toList());
    }

    /** Claims that are open are offered; the others keep their names. */
    @Bean
    Reference<ClaimId> claimReference(Contributions contributions) {
        return new Listed<>(ClaimId.class, (context, _) ->
                contributions.all(context.sql(), context.unit()).stream()
                        .map(claim -> new Listed.Named(claim.id(),
                                claim.number() + " · " + claim.name(),
                                claim.open().isPositive())).toList());
    }

    /** Lines of the bank's that nothing is known of are offered; the others keep their names. */
    @Bean
    Reference<IncomingId> incomingReference(IncomingPayments incoming) {
        return new Reference<>() {

            @Override
            public Class<IncomingId> type() {
                return IncomingId.class;
            }

            @Override
            public List<Option> options(Context context, String from) {
                return incoming.unknown(context.sql(), context.unit(), context.today()).stream()
                        .map(one -> new Option(one.line().toString(), name(context, one)))
                        .toList();
            }

            @Override
            public Optional<String> label(Context context, IncomingId id) {
                return incoming.find(context.sql(), context.unit(), id.value())
                        .map(one -> name(context, one));
            }
        };
    }

    private static String name(Context context, IncomingPayments.Incoming line) {
        Formats formats = Formats.of(Language.of(context.caller().locale()));
        return String.join(" · ", formats.shortDate(line.on()), formats.money(line.amount()),
                line.payer().isBlank() ? line.words() : line.payer());
    }

    private static List<Listed.Named> rows(Context context, String select) {
        return context.sql().sql(select).param(context.unit())
                .query((row, n) -> Listed.Named.of(
                        row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
