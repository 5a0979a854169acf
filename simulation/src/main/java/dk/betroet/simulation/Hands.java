package dk.betroet.simulation;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Callers;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.simulation.bookkeeper.Answer;
import dk.betroet.simulation.bookkeeper.Answer.Kind;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Deed;
import dk.betroet.simulation.bookkeeper.Made;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Does deeds through the same doors as the pages and the interface, and reads the answers. */
final class Hands {

    private final Office office;
    private final Books books;
    private final Identities identities;

    Hands(Office office, Books books) {
        this.office = office;
        this.books = books;
        this.identities = new Identities(office);
    }

    /**
     * What the office answered.
     *
     * @param made identities that it gave
     * @param hash the fact's hash in the chain, or empty
     */
    record Given(Answer answer, Made made, String hash) {}

    /** Does it; from when it is known who asks, the connection may go wrong as armed. */
    Given does(Deed deed, FaultyDataSource.Armed armed) {
        Caller caller = caller(deed.actor());
        Given given;
        FaultyDataSource.arm(armed);
        try {
            given = given(does(deed, caller));
        } finally {
            FaultyDataSource.disarm();
        }
        return withNames(deed, given);
    }

    private Outcome does(Deed deed, Caller caller) {
        UUID unit = UUID.fromString(deed.unit());
        return switch (deed) {
            case Deed.Ask ask -> office.part(WritePath.class).submit(ask(ask, caller));
            case Deed.Sign sign -> office.part(Gathering.class).sign(caller, unit,
                    UUID.fromString(sign.request()), new Gathering.Signer(
                            caller.personOrFail(), Signature.Method.SESSION, null));
            case Deed.Approve approve -> office.part(Gathering.class).approve(caller, unit,
                    UUID.fromString(approve.request()), new Note(approve.reason()));
            case Deed.Attach attach -> office.part(Gathering.class).attach(caller, unit,
                    UUID.fromString(attach.request()), new Draft.Paper(attach.kind(),
                            new EvidenceId(UUID.fromString(attach.evidence()))));
            case Deed.Withdraw withdraw -> office.part(Gathering.class).withdraw(
                    caller, unit, UUID.fromString(withdraw.request()));
        };
    }

    /** What the office says would become of it, as if it had been done. */
    Answer may(Deed.Ask ask) {
        Outcome outcome = office.part(WritePath.class).submit(
                ask(ask, caller(ask.actor())).toDryRun());
        return outcome instanceof Outcome.Answer(Optional<Verdict> verdict)
                ? verdict.filter(Verdict.Needs.class::isInstance)
                        .map(needs -> new Answer(Kind.WAITING, false, why(needs), 0))
                        .orElseGet(() -> new Answer(Kind.DONE, false, List.of(), 0))
                : given(outcome).answer();
    }

    private static Ask ask(Deed.Ask ask, Caller caller) {
        return new Ask(caller, UUID.fromString(ask.unit()), ask.operation(), ask.fields(),
                Scalars.PLAIN, ask.key(), false);
    }

    /** Somebody as whom something is done or looked at. */
    Caller caller(String person) {
        return office.part(Callers.class).of(authority(person), UUID.fromString(person),
                Caller.Kind.SESSION, EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
    }

    private UUID authority(String person) {
        return UUID.fromString(books.people.get(person).authority);
    }

    private static Given given(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unknown() -> plain(Kind.UNKNOWN, List.of());
            case Outcome.Invalid(List<FieldError> errors) ->
                    plain(Kind.INVALID, errors.stream().map(FieldError::code).toList());
            case Outcome.Refused(var refusals, var verdict) -> plain(Kind.REFUSED,
                    refusals.isEmpty()
                            ? why(verdict.orElseThrow())
                            : refusals.stream().map(refusal -> refusal.code().id()).toList());
            case Outcome.KeyReused() -> plain(Kind.KEY_REUSED, List.of());
            case Outcome.Waiting(UUID request, Verdict verdict, boolean replay) -> new Given(
                    new Answer(Kind.WAITING, replay, why(verdict), 0),
                    new Made(Map.of(), "", request.toString()), "");
            case Outcome.Done(var fact, var result, var notices, boolean replay) -> new Given(
                    new Answer(Kind.DONE, replay, List.of(), fact.voucher().orElse(0L)),
                    new Made(result, fact.id().toString(), ""), fact.hash().toString());
            case Outcome.Answer(var verdict) -> plain(Kind.ENDED, List.of());
        };
    }

    private static List<String> why(Verdict verdict) {
        return verdict.objections().stream()
                .map(one -> one.reason().id() + " " + one.citation().rule())
                .sorted().toList();
    }

    private static Given plain(Kind kind, List<String> why) {
        return new Given(new Answer(kind, false, why, 0), Made.NOTHING, "");
    }

    /** Uploads a paper in a unit; its identity. */
    String paper(String unit, String employee, String words) {
        return upload(unit, employee, "%PDF-1.7\n1 0 obj<</Words(" + words
                + ")>>endobj\ntrailer<<>>\n%%EOF\n", "");
    }

    /** Uploads a bank's file in a unit; its identity. */
    String file(String unit, String employee, String text) {
        return upload(unit, employee, text, FileKind.BANK_FILE);
    }

    /** Uploads rows of text in a unit, as what a field takes; their identity. */
    String rows(String unit, String employee, String text, String from) {
        return upload(unit, employee, text, from);
    }

    private String upload(String unit, String employee, String text, String from) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        UUID home = UUID.fromString(unit);
        Caller caller = caller(employee);
        return office.part(Database.class).write(Tenant.of(caller.authority(), home), sql ->
                ((EvidenceStore.Received.Kept) office.part(EvidenceStore.class).receive(
                        office.part(WritePath.class).context(caller, home, sql), home, bytes,
                        from)).stored().id().value().toString());
    }

    /** With the identities that the answer does not tell. */
    Given withNames(Deed deed, Given given) {
        if (!(deed instanceof Deed.Ask ask) || given.answer().kind() != Kind.DONE
                || !Identities.OF.contains(ask.operation())) {
            return given;
        }
        Tenant tenant = Tenant.of(authority(deed.actor()), UUID.fromString(deed.unit()));
        return new Given(given.answer(), identities.of(ask, given.made(), tenant), given.hash());
    }
}
