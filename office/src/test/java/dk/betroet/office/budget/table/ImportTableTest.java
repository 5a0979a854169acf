package dk.betroet.office.budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Status;
import dk.betroet.accounts.write.Workbooks;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ImportTableTest {

    private static final String SMALL = """
            Post;Budget 2025;Regnskab 2024
            Løn;100,50;90
            Leje;20;
            I alt;120,50;90
            """;

    private final BudgetHouse house = new BudgetHouse();

    @Test
    void a_paper_is_kept_as_it_was_read_in_the_signs_that_are_used_inside() {
        UUID table = house.kept("Sekretariatet", BudgetHouse.paper("accounts-2022"));
        KeptTable.Version version = house.newest(table);
        assertThat(version.table().heads()).extracting(Head::id).containsExactly("budget_2021",
                "accounts_2021", "budget_2022", "accounts_2022", "budget_2023", "budget_2024");
        assertThat(version.table().heads()).extracting(Head::status)
                .containsOnly(Status.DRAFT);
        Row pay = version.table().rows().stream()
                .filter(row -> row.label().equals("Løn")).findFirst().orElseThrow();
        assertThat(pay.cell(3).figure()).isEqualTo(195_282_300);
        assertThat(pay.cell(2).isBlank()).isTrue();
        Row carried = version.table().rows().getLast();
        assertThat(carried.cell(1).figure()).isEqualTo(143_329_000);
        assertThat(carried.cell(3).figure()).isEqualTo(89_539_400);
        assertThat(version.table().relations()).isNotEmpty();
        assertThat(version.table().notes()).hasSize(1);
    }

    @Test
    void what_is_uncertain_must_be_answered_first() {
        Map<String, Object> command = house.paperCommand(
                BudgetHouse.paper("accounts-2022"), "tableTitle", "Uden svar", "settled", List.of());
        List<Refusal> open =
                house.refused("import-table", command, RefusalCode.QUESTION_OPEN);
        assertThat(open.getFirst().arguments()).hasSize(3);
        List<KeptTable> kept = house.read((tables, sql) -> tables.in(sql, house.home.unit()));
        assertThat(kept).isEmpty();
    }

    @Test
    void the_next_version_goes_on_with_columns_that_did_not_change() {
        UUID table = house.kept("Sekretariatet", BudgetHouse.paper("accounts-2021"));
        house.approve(table, "accounts_2021");
        KeptTable.Column before = house.column(table, "accounts_2021");
        KeptTable.Column budget = house.column(table, "budget_2021");
        house.next(table, BudgetHouse.paper("accounts-2022"));
        assertThat(house.newest(table).number()).isEqualTo(2);
        KeptTable.Column after = house.column(table, "accounts_2021");
        assertThat(after.origin()).isEqualTo(before.id());
        assertThat(after.approved()).isEqualTo(new KeptTable.Step(
                LocalDate.of(2026, 2, 1), "Kommunaldirektørkredsen", "4", null));
        assertThat(house.column(table, "budget_2021").revision()).isEqualTo(2);
        assertThat(house.column(table, "budget_2021").origin()).isNotEqualTo(budget.id());
        KeptTable.Version first = house.read((tables, sql) -> tables.version(sql,
                tables.find(sql, house.home.unit(), table).orElseThrow(), 1).orElseThrow());
        assertThat(first.columns()).hasSize(5);
    }

    @Test
    void a_forecast_never_comes_after_accounts_that_stand() {
        UUID table = house.kept("Kort", SMALL);
        house.approve(table, "accounts_2024");
        String forecast = SMALL.replace("Regnskab 2024", "Forventet regnskab 2024");
        house.refused("import-table", house.paperCommand(forecast, "table", table),
                RefusalCode.ACCOUNTS_STAND);
        house.next(table, SMALL.replace("Regnskab 2024", "Forventet regnskab 2025"));
    }

    @Test
    void a_column_is_named_by_whoever_brings_the_paper() {
        String bare = "Post;Sidste år;I år\nLøn;100;90\nLeje;20;30\nI alt;120;120\n";
        house.refused("import-table", house.paperCommand(bare, "tableTitle", "Bar"),
                RefusalCode.COLUMN_UNNAMED);
        UUID table = OfficeHouse.made(house.done(house.staff, "import-table",
                house.paperCommand(bare, "tableTitle", "Bar", "columns", List.of(
                        Map.of("column", 1, "year", 2024, "basis", "accounts"),
                        Map.of("column", 2, "year", 2025, "basis", "budget",
                                "priceLevel", "2025")))), "table");
        Head head = house.newest(table).table().heads().get(1);
        assertThat(head.basis()).isEqualTo(Basis.BUDGET);
        assertThat(head.year()).isEqualTo(2025);
        assertThat(head.priceLevel()).isEqualTo("2025");
        assertThat(head.printed()).isEqualTo("I år");
        UUID newest = house.newest(table).id();
        List<KeptTable.Answered> answers =
                house.read((tables, sql) -> tables.answers(sql, newest));
        assertThat(answers).extracting(KeptTable.Answered::answer)
                .contains("accounts_2024", "budget_2025");
    }

    @Test
    void a_workbook_is_kept_too() {
        byte[] workbook = Workbooks.of(
                ((AccountsFile.Read) AccountsFile
                        .text("kort", SMALL)).document());
        UUID table = OfficeHouse.made(house.done(house.staff, "import-table", Map.of(
                "tableTitle", "Ark", "document", "ark.xlsx", "file", house.upload(workbook),
                "date", "2026-01-10")), "table");
        assertThat(house.newest(table).table().rows().getFirst().cell(0).figure())
                .isEqualTo(10_050);
    }

    @Test
    void what_the_house_refuses() {
        UUID table = house.kept("Kort", SMALL);
        house.refused("import-table", house.paperCommand(SMALL, "tableTitle", "Kort"),
                RefusalCode.ALREADY_EXISTS);
        house.refused("import-table", house.paperCommand(SMALL, "table", table),
                RefusalCode.ALREADY_DONE);
        house.refused("import-table", house.paperCommand(SMALL), RefusalCode.ONE_OF_TWO);
        house.refused("import-table", house.paperCommand(SMALL, "tableTitle", "To", "which", 2),
                RefusalCode.TABLE_NOT_RIGHT);
        house.refused("import-table", house.paperCommand("Ingen tabel her", "tableTitle", "Ingen"),
                RefusalCode.TABLE_NOT_RIGHT);
        house.refused("import-table", house.paperCommand(SMALL, "tableTitle", "Rettet", "cells",
                List.of(Map.of("row", 1, "column", 1, "figure", "7"))),
                RefusalCode.NOTHING_TO_DO);
        house.refused("import-table", house.paperCommand(SMALL, "tableTitle", "Rettet", "cells",
                List.of(Map.of("row", 1, "column", 1, "figure", "syv"))),
                RefusalCode.NOTHING_TO_DO, RefusalCode.NOT_A_NUMBER);
        house.refused("import-table", house.paperCommand(SMALL, "tableTitle", "Igen", "columns",
                List.of(Map.of("column", 1, "year", 2024, "basis", "accounts"))),
                RefusalCode.ALREADY_EXISTS);
        house.refused("import-table", house.paperCommand(SMALL, "tableTitle", "I morgen",
                "date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
    }
}
