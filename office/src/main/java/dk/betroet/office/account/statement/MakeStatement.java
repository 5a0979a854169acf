package dk.betroet.office.account.statement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An owner is given an account of a period: what was there, what happened, what is there (Bilag 7.9
 * B.7: at least every year). The paper is made from the book as it stands and kept, sealed; nobody
 * can change it, and a later one does not take its place.
 */
@Component
public class MakeStatement implements Operation<MakeStatement.Command> {

    /** What is asked: whose, from the first day through the last. */
    public record Command(
            @Field(from = "resident,young-resident,left") FundId fund,
            LocalDate from,
            LocalDate through) {}

    private record Fund(UUID resident, String kind, LocalDate openedOn) {}

    private final Statements statements;
    private final SheetMaker sheets;
    private final StatementPaper paper;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final Wording wording;

    MakeStatement(Statements statements, SheetMaker sheets, StatementPaper paper,
            EvidenceStore evidence, Ledger ledger, Wording wording) {
        this.statements = statements;
        this.sheets = sheets;
        this.paper = paper;
        this.evidence = evidence;
        this.ledger = ledger;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "account.make-statement";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        UUID id = command.fund().value();
        Fund fund = fund(sql, id);
        if (command.through().isBefore(command.from())) {
            return Proposal.refusedAt("through", RefusalCode.DATES_OUT_OF_ORDER,
                    command.from(), command.through());
        }
        if (command.through().isAfter(context.today())) {
            return Proposal.refusedAt("through", RefusalCode.DATE_IN_FUTURE, command.through());
        }
        if (command.through().isBefore(fund.openedOn())) {
            return Proposal.refusedAt("through", RefusalCode.DATE_BEFORE_ADMISSION,
                    fund.openedOn());
        }
        List<Statements.Made> earlier = statements.of(sql, id);
        if (earlier.stream().anyMatch(made -> saysTheSame(sql, command, made))) {
            return Proposal.refusedAt("through", RefusalCode.ALREADY_DONE);
        }
        Situation.Builder situation = Situation.of("make-statement", context.today())
                .with("fund.kind", fund.kind());
        earlier.stream().map(Statements.Made::madeOn).max(LocalDate::compareTo)
                .ifPresent(last -> situation.with("last.statement", last));
        return Proposal.act(situation, draft(command, context, fund));
    }

    /** Whether a statement of the same days would tell nothing new. */
    private static boolean saysTheSame(JdbcClient sql, Command command, Statements.Made made) {
        if (!made.from().equals(command.from()) || !made.through().equals(command.through())) {
            return false;
        }
        return sql.sql("""
                select not exists (select 1 from line
                    where fund_id = ? and happened_on <= ? and sequence > ?)""")
                .params(made.fund(), made.through(), made.sequence())
                .query(Boolean.class)
                .single();
    }

    private Draft.Builder draft(Command command, Context context, Fund fund) {
        UUID statement = context.ids().next();
        UUID file = context.ids().next();
        JdbcClient sql = context.sql();
        Ledger.Head head = ledger.read(sql, context.unit());
        SheetMaker.Extent extent = new SheetMaker.Extent(context.unit(), command.fund().value(),
                fund.resident(), command.from(), command.through(), head.sequence(),
                sheets.lastReading(sql, fund.resident()));
        StatementSheet sheet = sheets.make(sql, extent, wording.in(Language.DANISH));
        return Draft.on(context.today(), context)
                .fund(command.fund().value())
                .accounting()
                .sealedFor(fund.resident())
                .result("statement", statement)
                .paper("statement", new EvidenceId(file))
                .prepare(now -> evidence.keep(now, context, fund.resident(), file,
                        paper.pdf(now, extent, sheet, head.head(), context.today(),
                                Language.DANISH), FileKind.PDF))
                .effect((now, fact) -> statements.add(now, context, new Statements.Made(
                        statement, command.fund().value(), fund.resident(), command.from(),
                        command.through(), sheet.opening(), sheet.closing(), sheet.lines().size(),
                        head.sequence(), head.head(), extent.readThrough(), context.today(),
                        context.actor(), file, fact.id())));
    }

    /** The sheet that a statement was made of, read again from the book as it stood. */
    public StatementSheet again(JdbcClient sql, UUID unit, Statements.Made made,
            Language language) {
        return sheets.make(sql, new SheetMaker.Extent(unit, made.fund(), made.resident(),
                made.from(), made.through(), made.sequence(), made.readThrough()),
                wording.in(language));
    }

    /**
     * The paper of a statement in a language, made again from the book as it stood. The one in
     * Danish that was kept when the statement was made is the one that the book bears witness of.
     */
    public byte[] paperAgain(JdbcClient sql, UUID unit, Statements.Made made, Language language) {
        SheetMaker.Extent extent = new SheetMaker.Extent(unit, made.fund(), made.resident(),
                made.from(), made.through(), made.sequence(), made.readThrough());
        return paper.pdf(sql, extent, sheets.make(sql, extent, wording.in(language)),
                made.head(), made.madeOn(), language);
    }

    private static Fund fund(JdbcClient sql, UUID fund) {
        return sql.sql("select person_id, kind, opened_on from fund where fund_id = ?")
                .param(fund)
                .query((row, n) -> new Fund(row.getObject("person_id", UUID.class),
                        row.getString("kind"), row.getObject("opened_on", LocalDate.class)))
                .single();
    }
}
