package dk.betroet.office.custody.web;

import dk.betroet.office.custody.agreement.Agreement;
import dk.betroet.office.custody.agreement.Agreements;
import dk.betroet.office.custody.mandate.HeldMandate;
import dk.betroet.office.custody.mandate.Mandates;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.resident.AgreedTerms;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements and mandates in sentences, for the statement. */
@Component
class AgreedOnDay implements AgreedTerms {

    private final Agreements agreements;
    private final Mandates mandates;
    private final Persons persons;

    AgreedOnDay(Agreements agreements, Mandates mandates, Persons persons) {
        this.agreements = agreements;
        this.mandates = mandates;
        this.persons = persons;
    }

    @Override
    public List<Text> on(JdbcClient sql, UUID fund, LocalDate day) {
        List<Text> sentences = new ArrayList<>();
        for (Agreement agreement : agreements.inForce(sql, fund, day)) {
            Text kind = Text.of("residents.agreement." + agreement.kind());
            sentences.add(agreement.lastDay()
                    .map(last -> Text.of("residents.agreed.until", kind, agreement.from(), last))
                    .orElseGet(() -> Text.of("residents.agreed.from", kind, agreement.from())));
        }
        for (HeldMandate held : mandates.of(sql, fund)) {
            if (held.mandate().isValid(day) && !BasisSection.usedUp(held.mandate())) {
                UUID holder = held.mandate().holder();
                sentences.add(Text.of("residents.agreed.mandate",
                        Text.of("choice.mandate-kind." + held.mandate().kind().id()),
                        Text.plain(persons.names(sql, List.of(holder)).getOrDefault(holder, "—")),
                        held.grantedOn()));
            }
        }
        return sentences;
    }
}
