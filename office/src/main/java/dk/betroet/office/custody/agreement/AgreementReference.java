package dk.betroet.office.custody.agreement;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Agreements of the unit, named by kind, owner and first day; ended ones are not offered. Whoever
 * is tied to one resident knows only that resident's.
 */
@Component
class AgreementReference implements Reference<AgreementId> {

    private final Agreements agreements;
    private final Persons persons;
    private final Wording wording;

    AgreementReference(Agreements agreements, Persons persons, Wording wording) {
        this.agreements = agreements;
        this.persons = persons;
        this.wording = wording;
    }

    @Override
    public Class<AgreementId> type() {
        return AgreementId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return agreements.in(context.sql(), context.unit()).stream()
                .filter(one -> context.knows(owner(context, one)))
                .map(one -> new Option(one.id().toString(), name(context, one)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, AgreementId id) {
        return agreements.find(context.sql(), id.value())
                .filter(one -> unit(context, one).equals(context.unit()))
                .filter(one -> context.knows(owner(context, one)))
                .map(one -> name(context, one));
    }

    private static UUID unit(Context context, Agreement agreement) {
        return context.sql().sql("select unit_id from agreement where agreement_id = ?")
                .param(agreement.id())
                .query(UUID.class)
                .single();
    }

    private static UUID owner(Context context, Agreement agreement) {
        return context.sql().sql("select person_id from fund where fund_id = ?")
                .param(agreement.fund())
                .query(UUID.class)
                .single();
    }

    private String name(Context context, Agreement agreement) {
        Words words = wording.in(Language.of(context.caller().locale()));
        UUID owner = owner(context, agreement);
        return words.key("residents.agreement." + agreement.kind()) + " · "
                + persons.names(context.sql(), List.of(owner)).getOrDefault(owner, "—") + " · "
                + words.shortDate(agreement.from());
    }
}
