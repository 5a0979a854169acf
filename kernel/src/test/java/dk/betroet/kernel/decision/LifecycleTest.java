package dk.betroet.kernel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every pair of stages, as tables that people read: a row may become what is marked in it. */
class LifecycleTest {

    private static final String CASE = """
                   INT DRA REV REA UND WAI DEC FOL CLO POS LAP WIT REO SUP
        INTAKE      .   x   .   .   .   .   .   .   .   .   x   x   .   .
        DRAFT       .   .   x   x   .   .   .   .   .   .   x   x   .   x
        REVIEW      .   x   .   x   .   .   .   .   .   .   x   x   .   x
        READY       .   x   .   .   x   .   .   .   .   x   x   x   .   x
        UNDER_WAY   .   .   .   .   x   x   x   .   x   x   x   x   .   x
        WAITING     .   .   .   .   x   .   x   .   .   x   x   x   .   x
        DECIDED     .   .   .   .   x   .   .   x   x   .   .   .   x   x
        FOLLOW_UP   .   .   .   .   x   .   x   .   x   .   .   .   x   x
        CLOSED      .   .   .   .   .   .   .   .   .   .   .   .   x   x
        POSTPONED   .   .   .   x   x   x   .   .   .   .   x   x   .   x
        LAPSED      .   .   .   .   .   .   .   .   .   .   .   .   x   .
        WITHDRAWN   .   .   .   .   .   .   .   .   .   .   .   .   x   .
        REOPENED    .   x   x   x   x   .   .   .   .   .   x   x   .   x
        SUPERSEDED  .   .   .   .   .   .   .   .   .   .   .   .   .   .
        """;

    private static final String ITEM = """
                         PRO INC FOR REL UND REC INH APP PUB DRO POS REF COR
        PROPOSED          .   x   .   .   .   .   .   .   .   x   .   .   .
        INCLUDED          .   .   x   x   .   .   .   .   .   x   x   .   .
        FOR_READING       .   x   .   x   .   .   .   .   .   x   x   .   .
        RELEASED          .   .   .   .   x   .   .   .   .   x   x   x   .
        UNDER_TREATMENT   .   .   .   .   .   x   .   .   .   x   x   x   .
        RECORDED          .   .   .   .   x   .   x   x   .   .   .   .   .
        IN_HEARING        .   .   .   .   .   x   .   x   .   .   .   .   .
        APPROVED          .   .   .   .   .   .   .   .   x   .   .   .   x
        PUBLISHED         .   .   .   .   .   .   .   .   .   .   .   .   x
        DROPPED           .   .   .   .   .   .   .   .   .   .   .   .   .
        POSTPONED         .   .   .   .   .   .   .   .   .   .   .   .   .
        REFERRED          .   .   .   .   .   .   .   .   .   .   .   .   .
        CORRECTED         .   .   .   .   .   .   .   .   x   .   .   .   x
        """;

    private static final String PROCEDURE = """
                           CRE SEN ANS ADO NOT MEE EXP NOT
        CREATED             .   x   .   .   .   .   .   .
        SENT                .   .   x   x   x   x   x   .
        ANSWERING           .   .   .   x   x   x   x   .
        ADOPTED             .   .   .   .   .   .   .   x
        NOT_ADOPTED         .   .   .   .   .   .   .   x
        MEETING_DEMANDED    .   .   .   .   .   .   .   x
        EXPIRED             .   .   .   .   .   .   .   x
        NOTED               .   .   .   .   .   .   .   .
        """;

    @Test
    void a_case_goes_where_its_table_lets_it() {
        assertThat(table(CaseState.LIFECYCLE, CaseState.Stage.values())).isEqualTo(rows(CASE));
        assertThat(CaseState.LIFECYCLE.first()).isEqualTo(CaseState.Stage.INTAKE);
        assertThat(CaseState.LIFECYCLE.ends(CaseState.Stage.SUPERSEDED)).isTrue();
    }

    @Test
    void an_item_goes_where_its_table_lets_it() {
        assertThat(table(ItemState.LIFECYCLE, ItemState.Stage.values())).isEqualTo(rows(ITEM));
    }

    @Test
    void a_written_procedure_goes_where_its_table_lets_it() {
        assertThat(table(ProcedureStage.LIFECYCLE, ProcedureStage.values()))
                .isEqualTo(rows(PROCEDURE));
    }

    private static <S extends Enum<S>> List<String> table(Lifecycle<S> lifecycle, S[] stages) {
        List<String> rows = new ArrayList<>();
        for (S from : stages) {
            rows.add(from.name() + " " + Arrays.stream(stages)
                    .map(to -> lifecycle.allows(from, to) ? "x" : ".")
                    .collect(Collectors.joining(" ")));
        }
        return rows;
    }

    private static List<String> rows(String table) {
        return table.lines().skip(1).map(row -> row.strip().replaceAll("\\s+", " ")).toList();
    }

    @Test
    void what_may_not_follow_is_a_bug_to_try() {
        CaseState draft = new CaseState.Draft();
        assertThat(draft.mayBecome(CaseState.Stage.READY)).isTrue();
        assertThat(draft.become(new CaseState.Ready(1))).isEqualTo(new CaseState.Ready(1));
        assertThatThrownBy(() -> draft.become(new CaseState.Decided(UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_state_holds_what_is_true_in_it() {
        assertThatThrownBy(() -> new CaseState.UnderWay(3, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
