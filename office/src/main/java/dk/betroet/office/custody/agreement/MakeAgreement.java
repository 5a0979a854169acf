package dk.betroet.office.custody.agreement;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.movement.Category;
import dk.betroet.office.custody.resident.Resident;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.custody.resident.Signatory;
import dk.betroet.office.platform.ledger.Facts;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Form;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Owner or guardian and the home agree on what is kept or administered, on the regulation's form
 * (Bilag 7.9 B.7 and its form; B.8). Signed on the screen or on paper; a field left open is a field
 * missing from the paper, and the rule book says which.
 */
@Component
public class MakeAgreement implements Operation<MakeAgreement.Command> {

    /** To whom the home may hand out. */
    public enum HandOut {
        OWNER_ONLY,
        OWNER_AND_NAMED
    }

    /**
     * What is asked: the form from top to bottom.
     *
     * @param account the account it is about, when it is one of the house's places
     * @param accountText registration and account number otherwise, or that there is none
     * @param balance what stands on it today
     * @param recipients who else than the owner may receive
     * @param access employees who have access to what is kept
     * @param accessTogether whether they have it together only, not each alone
     * @param covers what it may be used for; nothing said means everything
     * @param paper the paper signed by hand, when it was
     * @param signedOnPaper who signed that paper
     */
    public record Command(
            @Field(from = "resident") FundId fund,
            AgreementKind kind,
            LocalDate date,
            @Field(future = true) LocalDate from,
            @Field(future = true) @Nullable LocalDate through,
            @Field(from = "bank-account;resident,young-resident") @Nullable PlaceId account,
            @Nullable Note accountText,
            @Field(zero = true) @Nullable Money balance,
            @Nullable Note otherAssets,
            @Nullable Note howKept,
            @Nullable HandOut handOut,
            @Field(max = 10) List<PersonId> recipients,
            @Field(from = "employees", max = 20) List<PersonId> access,
            boolean accessTogether,
            boolean freeOfCharge,
            boolean dutyToRegister,
            boolean dutyToDocument,
            boolean numberedReceipts,
            boolean ownerSigns,
            boolean boxKey,
            @Nullable Note boxContents,
            List<Category> covers,
            boolean copyGiven,
            @Nullable EvidenceId paper,
            @Field(max = 4) List<Signatory> signedOnPaper) {}

    private final Residents residents;
    private final Agreements agreements;
    private final Facts facts;

    MakeAgreement(Residents residents, Agreements agreements, Facts facts) {
        this.residents = residents;
        this.agreements = agreements;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "custody.make-agreement";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Resident resident = residents.of(
                context.sql(), command.fund().value(), command.date());
        if (resident.gone().isPresent()) {
            return new Proposal.Refused(List.of(resident.gone().get()));
        }
        if (command.through() != null && command.through().isBefore(command.from())) {
            return Proposal.refusedAt("through", RefusalCode.DATES_OUT_OF_ORDER, command.from());
        }
        if (command.signedOnPaper().isEmpty() != (command.paper() == null)) {
            return Proposal.refusedAt("paper", RefusalCode.PAPER_MISSING);
        }
        boolean same = agreements.inForce(context.sql(), resident.fund(), command.from()).stream()
                .anyMatch(other -> other.kind().equals(command.kind().document()));
        if (same) {
            return Proposal.refusedAt("kind", RefusalCode.ALREADY_EXISTS);
        }
        Form form = new Form(command.kind().document(), fields(command), signedFrom(command),
                Optional.ofNullable(command.through()),
                Signatory.capacities(command.signedOnPaper()), resident.barredSigners());
        return Proposal.act(situation(command), draft(command, context, resident, form));
    }

    /** The paper is there from the day it is signed, also when it takes effect later. */
    private static LocalDate signedFrom(Command command) {
        return command.date().isBefore(command.from()) ? command.date() : command.from();
    }

    private static Situation.Builder situation(Command command) {
        Situation.Builder situation = Situation.of("make-agreement", command.date())
                .with("fund.kind", "resident")
                .with("agreement.kind", command.kind().document())
                .with("agreement.box-key", command.boxKey())
                .with("agreement.categories", command.covers().stream().map(Category::id).toList())
                .with("agreement.renewed-on", command.date());
        if (command.through() != null) {
            situation.with("agreement.until", command.through());
        }
        return situation;
    }

    private Draft.Builder draft(Command command, Context context, Resident resident, Form form) {
        UUID id = context.ids().next();
        return Draft.on(command.date(), context)
                .fund(resident.fund())
                .sealedFor(resident.person())
                .form(form)
                .paper(form.kind(), command.paper())
                .result("agreement", id)
                .effect((sql, fact) -> {
                    agreements.add(sql, context.authority(), context.unit(), new Agreement(
                            id, resident.fund(), form.kind(), form.fields(),
                            Set.copyOf(command.covers().stream().map(Category::id).toList()),
                            form.signedBy(facts.capacities(sql, fact)), command.accessTogether(),
                            Optional.ofNullable(command.account()).map(PlaceId::value),
                            Optional.ofNullable(command.balance()), command.boxKey(),
                            command.date(), command.from(), form.until(), Optional.empty(),
                            Optional.empty(), fact.id()));
                    agreements.addPeople(sql, context.authority(), context.unit(), id,
                            Agreements.Part.RECIPIENT, ids(command.recipients()));
                    agreements.addPeople(sql, context.authority(), context.unit(), id,
                            Agreements.Part.ACCESS, ids(command.access()));
                });
    }

    /** Which fields of the form are filled in, in the rule book's words. */
    private static Set<String> fields(Command command) {
        Set<String> fields = new HashSet<>(Set.of("parties", "valid-from"));
        put(fields, "account", command.account() != null || command.accountText() != null);
        put(fields, "balance", command.balance() != null);
        put(fields, "other-assets", command.otherAssets() != null);
        put(fields, "how-kept", command.howKept() != null);
        put(fields, "recipients", command.handOut() == HandOut.OWNER_ONLY
                || command.handOut() != null && !command.recipients().isEmpty());
        put(fields, "access", !command.access().isEmpty());
        put(fields, "free-of-charge", command.freeOfCharge());
        put(fields, "duty-to-register", command.dutyToRegister());
        put(fields, "duty-to-document", command.dutyToDocument());
        put(fields, "numbered-receipts", command.numberedReceipts());
        put(fields, "owner-signs", command.ownerSigns());
        put(fields, "box-key", command.boxKey());
        put(fields, "box-contents", command.boxContents() != null);
        put(fields, "scope", !command.covers().isEmpty());
        put(fields, "valid-until", command.through() != null);
        put(fields, "copy-given", command.copyGiven());
        return fields;
    }

    private static void put(Set<String> fields, String field, boolean filled) {
        if (filled) {
            fields.add(field);
        }
    }

    private static List<UUID> ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }
}
