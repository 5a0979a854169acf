package dk.betroet.office.budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A secretariat that keeps its budgets and accounts, for one test. */
public final class BudgetHouse {

    public final OfficeHouse office = OfficeHouse.get();
    public final OfficeHouse.Home home = office.sharing("secretariat");
    public final Caller leader = office.person(home, Role.LEADER, "Lis Leder");
    public final Caller staff = office.person(home, Role.STAFF, "Kai Kasserer");

    /** One of the demo's papers: {@code accounts-2021} or {@code accounts-2022}. */
    public static String paper(String name) {
        try (InputStream in = Objects.requireNonNull(
                BudgetHouse.class.getResourceAsStream("/demo/" + name + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID upload(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    public UUID upload(byte[] bytes) {
        return office.part(Database.class).write(home.tenant(), sql ->
                switch (office.part(EvidenceStore.class).receive(
                        office.part(WritePath.class).context(staff, home.unit(), sql),
                        home.unit(), bytes, FileKind.BUDGET)) {
                    case EvidenceStore.Received.Kept(var stored) -> stored.id().value();
                    case EvidenceStore.Received.Refused(String code) ->
                            throw new AssertionError(code);
                });
    }

    /** The command that keeps a paper, with every question looked at. */
    public Map<String, Object> paperCommand(String text, Object... changes) {
        Map<String, Object> command = new HashMap<>(Map.of("document", "Papiret",
                "file", upload(text), "date", "2026-01-10"));
        if (!(AccountsFile.text("Papiret", text) instanceof AccountsFile.Read(var document))) {
            throw new AssertionError("the paper is no paper");
        }
        command.put("settled", IntStream.rangeClosed(1, document.questions().size())
                .mapToObj(number -> Map.of("question", number)).toList());
        for (int i = 0; i < changes.length; i += 2) {
            command.put((String) changes[i], changes[i + 1]);
        }
        return command;
    }

    /** Keeps a paper as a new table. */
    public UUID kept(String title, String text) {
        return OfficeHouse.made(done(staff, "import-table", paperCommand(text, "tableTitle", title)),
                "table");
    }

    /** Keeps a paper as the next version. */
    public void next(UUID table, String text) {
        done(staff, "import-table", paperCommand(text, "table", table));
    }

    public Outcome.Done done(Caller caller, String verb, Map<String, Object> command) {
        return office.done(caller, home, "budget." + verb, Json.write(command));
    }

    public List<Refusal> refused(String verb, Map<String, Object> command,
            RefusalCode... codes) {
        Outcome outcome = office.ask(leader, home, "budget." + verb, Json.write(command));
        assertThat(outcome).as(verb + " " + outcome).isInstanceOf(Outcome.Refused.class);
        List<Refusal> refusals = ((Outcome.Refused) outcome).refusals();
        assertThat(refusals).extracting(Refusal::code).containsOnly(codes);
        return refusals;
    }

    public <T> T read(BiFunction<BudgetTables, JdbcClient, T> work) {
        return office.part(Database.class).read(home.tenant(),
                sql -> work.apply(office.part(BudgetTables.class), sql));
    }

    public KeptTable.Version newest(UUID table) {
        return read((tables, sql) -> tables.newest(sql,
                tables.find(sql, home.unit(), table).orElseThrow()));
    }

    /** The column of a head's id, such as {@code accounts_2022}, in the newest version. */
    public KeptTable.Column column(UUID table, String id) {
        KeptTable.Version version = newest(table);
        return IntStream.range(0, version.columns().size())
                .filter(i -> version.table().heads().get(i).id().equals(id))
                .mapToObj(i -> version.columns().get(i)).findFirst().orElseThrow();
    }

    public void approve(UUID table, String id) {
        done(leader, "approve-column", Map.of("column", column(table, id).id(),
                "body", "Kommunaldirektørkredsen", "point", "4", "date", "2026-02-01"));
    }
}
