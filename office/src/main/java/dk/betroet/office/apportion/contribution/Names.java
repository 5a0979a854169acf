package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Id;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How populations, index tables, contributions and claims are offered and named. */
final class Names {

    private Names() {}

    /** A kind of thing that one query lists, with its identity first and its name second. */
    private abstract static class Listed<I extends Id> implements Reference<I> {

        abstract Stream<Option> all(Context context);

        /** Those that may be chosen now. */
        boolean offered(Context context, UUID id) {
            return true;
        }

        @Override
        public List<Option> options(Context context, String from) {
            return all(context).filter(option -> offered(context, UUID.fromString(option.id())))
                    .toList();
        }

        @Override
        public Optional<String> label(Context context, I id) {
            return all(context).filter(option -> option.id().equals(id.value().toString()))
                    .map(Option::label).findFirst();
        }

        static Stream<Option> rows(Context context, String select) {
            return context.sql().sql(select).param(context.unit())
                    .query((row, n) -> new Option(row.getString(1), row.getString(2)))
                    .list().stream();
        }
    }

    @Component
    static class PopulationsReference extends Listed<PopulationsId> {

        @Override
        public Class<PopulationsId> type() {
            return PopulationsId.class;
        }

        @Override
        Stream<Option> all(Context context) {
            return rows(context, """
                    select count_id, quarter || ' · ' || fetched_on from population_count
                    where unit_id = ? order by quarter desc, fetched_on desc""");
        }
    }

    @Component
    static class PriceIndexReference extends Listed<PriceIndexId> {

        @Override
        public Class<PriceIndexId> type() {
            return PriceIndexId.class;
        }

        @Override
        Stream<Option> all(Context context) {
            return rows(context, """
                    select index_id, vintage from price_index
                    where unit_id = ? order by issued_on desc, vintage""");
        }
    }

    @Component
    static class ContributionReference extends Listed<ContributionId> {

        @Override
        public Class<ContributionId> type() {
            return ContributionId.class;
        }

        @Override
        Stream<Option> all(Context context) {
            return rows(context, """
                    select contribution_id, title || ' ' || year from contribution
                    where unit_id = ? order by year desc, title""");
        }
    }

    @Component
    static class ClaimReference extends Listed<ClaimId> {

        private final Contributions contributions;

        ClaimReference(Contributions contributions) {
            this.contributions = contributions;
        }

        @Override
        public Class<ClaimId> type() {
            return ClaimId.class;
        }

        @Override
        Stream<Option> all(Context context) {
            return rows(context, """
                    select c.claim_id, c.number || ' · ' || p.name
                    from contribution_claim c join contribution_part p using (contribution_id, code)
                    where c.unit_id = ? order by c.number""");
        }

        @Override
        boolean offered(Context context, UUID id) {
            return contributions.claim(context.sql(), context.unit(), id)
                    .map(claim -> claim.open().isPositive()).orElse(false);
        }
    }
}
