package dk.betroet.office.account.bank;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.account.bankfile.BankFile;
import dk.betroet.office.account.bankfile.BankFileError;
import dk.betroet.office.account.bankfile.BankFileTexts;
import dk.betroet.office.account.bankfile.BankStatement;
import dk.betroet.office.account.bankfile.FileHints;
import dk.betroet.office.account.bankfile.StatementAccount;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.number.DanishAccount;
import dk.betroet.office.platform.number.Iban;
import dk.betroet.office.platform.number.NumberRead;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A bank's statement is read in for one account, whole or not at all. Each follows the one before:
 * its opening balance is the other's closing balance, and no day comes twice. It moves no money.
 */
@Component
public class ImportStatement implements Operation<ImportStatement.Command> {

    /** How many faults of a file are told at once. */
    private static final int TOLD_MAX = 10;

    /**
     * What is asked.
     *
     * @param file CSV or camt.053 as the bank made it
     * @param through the last day it speaks for, when it is later than its last line; rows of text
     *     do not say it themselves
     */
    public record Command(
            @Field(from = "bank-account") PlaceId place,
            @Field(from = FileKind.BANK_FILE) EvidenceId file,
            @Nullable LocalDate through) {}

    /**
     * What a file holds, read but not kept.
     *
     * @param result what came of reading it
     * @param statements its statements, oldest first; none when it is refused
     */
    public record Looked(BankFile result, List<BankStatement> statements) {}

    private final BankRows rows;
    private final EvidenceStore evidence;

    ImportStatement(BankRows rows, EvidenceStore evidence) {
        this.rows = rows;
        this.evidence = evidence;
    }

    @Override
    public String name() {
        return "account.import-statement";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    /** Reads an uploaded file as a statement of an account; the page shows it before it is kept. */
    public Optional<Looked> look(Context context, BankRows.Account account, UUID file) {
        return evidence.open(context.sql(), context.unit(), file)
                .map(opened -> switch (BankFile.read(opened.bytes(), hints(account))) {
                    case BankFile.Read read -> new Looked(read, read.statements().stream()
                            .sorted(Comparator.comparing(BankStatement::from)
                                    .thenComparing(BankStatement::to))
                            .toList());
                    case BankFile.Refused refused -> new Looked(refused, List.of());
                });
    }

    /** The account by its number; a number that cannot be one is no hint. */
    private static FileHints hints(BankRows.Account account) {
        String number = account.number() == null ? "" : account.number();
        if (Iban.parse(number) instanceof NumberRead.Valid<Iban>(Iban iban)) {
            return FileHints.of(StatementAccount.of(iban));
        }
        return DanishAccount.parse(number) instanceof NumberRead.Valid<DanishAccount>(var danish)
                ? FileHints.of(StatementAccount.of(danish))
                : FileHints.none();
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID file = command.file().value();
        BankRows.Account account = rows
                .account(context.sql(), context.unit(), command.place().value())
                .orElseThrow();
        if (account.closedOn() != null) {
            return Proposal.refusedAt("place", RefusalCode.PLACE_CLOSED, account.closedOn());
        }
        Optional<Looked> looked = look(context, account, file);
        if (looked.isEmpty()) {
            return Proposal.refusedAt("file", RefusalCode.NOTHING_TO_DO);
        }
        if (looked.get().result() instanceof BankFile.Refused(List<BankFileError> errors)) {
            return new Proposal.Refused(errors.stream().limit(TOLD_MAX)
                    .map(error -> Refusal.at("file", RefusalCode.BANK_FILE_REFUSED,
                            BankFileTexts.where(error), BankFileTexts.of(error),
                            BankFileTexts.remedy(error)))
                    .toList());
        }
        List<BankStatement> statements = looked.get().statements();
        Sha256 hash = Sha256.parse(statements.getFirst().source().sha256());
        List<Refusal> refusals = refusals(command, context, account, statements, hash);
        return refusals.isEmpty()
                ? Proposal.act(draft(command, context, account, statements, hash))
                : new Proposal.Refused(refusals);
    }

    private List<Refusal> refusals(Command command, Context context, BankRows.Account account,
            List<BankStatement> statements, Sha256 hash) {
        Optional<BankRows.Statement> before = rows.ofFile(context.sql(), account.place(), hash);
        if (before.isPresent()) {
            return List.of(Refusal.at("file", RefusalCode.BANK_FILE_READ_BEFORE,
                    before.get().from(), before.get().through()));
        }
        List<Refusal> refusals = new ArrayList<>();
        LocalDate through = through(command, statements.getLast());
        if (through.isAfter(context.today())) {
            refusals.add(Refusal.at("through", RefusalCode.DATE_IN_FUTURE, through));
        }
        if (through.isBefore(statements.getLast().to())) {
            refusals.add(Refusal.at("through", RefusalCode.DATES_OUT_OF_ORDER,
                    statements.getLast().to(), through));
        }
        Optional<BankRows.Statement> last = rows.last(context.sql(), account.place());
        LocalDate end = last.map(BankRows.Statement::through).orElse(LocalDate.MIN);
        var closing = last.map(BankRows.Statement::closing);
        for (BankStatement statement : statements) {
            if (!statement.from().isAfter(end)) {
                refusals.add(Refusal.at("file", RefusalCode.BANK_STATEMENT_OVERLAPS,
                        statement.from(), end));
            } else if (closing.isPresent() && !closing.get().equals(statement.opening())) {
                refusals.add(Refusal.at("file", RefusalCode.BANK_STATEMENT_DOES_NOT_FOLLOW,
                        statement.opening(), closing.get(), end));
            }
            end = statement.to();
            closing = Optional.of(statement.closing());
        }
        return refusals;
    }

    private static LocalDate through(Command command, BankStatement last) {
        return command.through() == null ? last.to() : command.through();
    }

    private Draft.Builder draft(Command command, Context context, BankRows.Account account,
            List<BankStatement> statements, Sha256 hash) {
        int already = rows.last(context.sql(), account.place())
                .map(BankRows.Statement::number).orElse(0);
        Draft.Builder draft = Draft.on(context.today(), context)
                .paper("bank-statement", command.file());
        for (int i = 0; i < statements.size(); i++) {
            BankStatement read = statements.get(i);
            UUID id = context.ids().next();
            int number = already + i + 1;
            LocalDate through = i == statements.size() - 1 ? through(command, read) : read.to();
            draft.result(statements.size() == 1 ? "statement" : "statement-" + (i + 1), id)
                    .effect((sql, fact) -> rows.add(sql, context, account, new BankRows.Statement(
                            id, account.place(), number, read.statementId(),
                            read.source().format() + " " + read.source().version(), read.from(),
                            through, read.opening(), read.closing(), hash,
                            command.file().value(), fact.id()), read));
        }
        return draft;
    }
}
