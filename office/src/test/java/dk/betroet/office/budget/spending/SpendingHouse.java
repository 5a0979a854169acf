package dk.betroet.office.budget.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.table.Table;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.Opened;
import dk.betroet.office.budget.table.BudgetHouse;
import dk.betroet.office.budget.table.BudgetLines;
import dk.betroet.office.budget.table.BudgetRowId;
import dk.betroet.office.budget.table.BudgetTables;
import dk.betroet.office.budget.table.RowKeys;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.WritePath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A secretariat with a small table, an account and money on it, for one test. */
final class SpendingHouse {

    static final String TABLE = """
            Post;Budget 2025;Budget 2026
            Løn;1000;1100
            Møder;200;200
            Udgifter i alt;1200;1300
            Overhead;120;130
            Samlede udgifter;1320;1430
            Tilskud;-1400;-1400
            Indtægter i alt;-1400;-1400
            Resultat;-80;30
            """;

    final BudgetHouse house = new BudgetHouse();
    final UUID table = house.kept("Sekretariatet", TABLE);
    final UUID account = account();

    private UUID account() {
        UUID id = UUID.randomUUID();
        house.office.part(Database.class).writing(house.home.tenant(), sql -> sql.sql("""
                insert into place (place_id, authority_id, unit_id, kind, name, opened_on)
                values (?, ?, ?, 'bank-account', 'Sekretariatets konto', '2025-01-01')""")
                .params(id, house.home.authority(), house.home.unit()).update());
        return id;
    }

    UUID line(String label) {
        return house.office.part(Database.class).read(house.home.tenant(), sql ->
                house.office.part(BudgetLines.class).of(sql, table).stream()
                        .filter(line -> line.label().equals(label))
                        .map(BudgetLines.Line::id).findFirst().orElseThrow());
    }

    UUID row(String label) {
        Table kept = house.newest(table).table();
        List<String> keys = RowKeys.of(kept);
        return IntStream.range(0, keys.size())
                .filter(i -> kept.rows().get(i).label().equals(label))
                .mapToObj(i -> BudgetRowId.of(table, keys.get(i)).value())
                .findFirst().orElseThrow();
    }

    UUID receipt() {
        byte[] pdf = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
                .getBytes(StandardCharsets.UTF_8);
        return house.office.part(Database.class).write(house.home.tenant(), sql ->
                switch (house.office.part(EvidenceStore.class).receive(
                        house.office.part(WritePath.class).context(
                                house.staff, house.home.unit(), sql), house.home.unit(), pdf)) {
                    case EvidenceStore.Received.Kept(var stored) -> stored.id().value();
                    case EvidenceStore.Received.Refused(String code) ->
                            throw new AssertionError(code);
                });
    }

    Map<String, Object> command(Object... pairs) {
        Map<String, Object> command = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            command.put((String) pairs[i], pairs[i + 1]);
        }
        return command;
    }

    Outcome.Done takeIn(int kroner, String on) {
        return house.done(house.staff, "receive-income", command("line", line("Tilskud"), "to", account,
                "amount", kroner * 100, "date", on));
    }

    Map<String, Object> payment(String line, int kroner, String on, Object... more) {
        Map<String, Object> command = command(more);
        command.putAll(Map.of("line", line(line), "from", account, "amount", kroner * 100,
                "date", on, "receipt", receipt()));
        return command;
    }

    Outcome.Done pay(String line, int kroner, String on, Object... more) {
        return house.done(house.staff, "pay", payment(line, kroner, on, more));
    }

    UUID commit(String line, int kroner, int year) {
        return OfficeHouse.made(house.done(house.staff, "commit", command("line", line(line),
                "year", year, "amount", kroner * 100, "what", "Aftale om lokaler",
                "date", "2026-02-01")), "commitment");
    }

    /** Another job's money comes in, on the voucher of the last thing that was done. */
    void move(String purpose, int kroner) {
        house.office.part(Database.class).writing(house.home.tenant(), sql -> sql.sql("""
                insert into line (authority_id, unit_id, sequence, number, side, fund_id,
                    place_id, purpose, amount, happened_on)
                select l.authority_id, l.unit_id, l.sequence, 99, l.side, l.fund_id, l.place_id,
                    ?, l.side * ?, l.happened_on
                from line l where l.unit_id = ? and l.sequence = (
                    select max(sequence) from line where unit_id = l.unit_id)""")
                .params(purpose, kroner * 100L, house.home.unit()).update());
    }

    String words(String path) {
        return Opened.words(house.office, house.home, house.leader, path);
    }

    /** A row of a year: used, committed and expected, in kroner. */
    YearFigures.YearRow figures(int year, String label) {
        return house.office.part(Database.class).read(house.home.tenant(), sql -> {
            YearOfTable.Year of = house.office.part(YearOfTable.class).of(sql,
                    house.home.unit(), house.office.part(
                            BudgetTables.class)
                            .find(sql, house.home.unit(), table).orElseThrow(), year);
            return of.figures().rows(year, of.known(), of.rules(), year < 2026).stream()
                    .filter(row -> row.row().label().equals(label)).findFirst().orElseThrow();
        });
    }

    void is(int year, String label, int used, int committed, int expected) {
        YearFigures.YearRow row = figures(year, label);
        assertThat(row.used()).as("used").isEqualTo(Money.ofKroner(used));
        assertThat(row.committed()).as("committed").isEqualTo(Money.ofKroner(committed));
        assertThat(row.expected()).as("expected").isEqualTo(Money.ofKroner(expected));
    }

    void refused(String verb, Map<String, Object> command, RefusalCode... codes) {
        house.refused(verb, command, codes);
    }
}
