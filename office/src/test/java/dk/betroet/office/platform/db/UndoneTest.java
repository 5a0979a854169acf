package dk.betroet.office.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Only what the server itself refused may be done again; a lost reply may have been a yes. */
class UndoneTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            23503, true
            40P01, true
            XX000, true
            08006, false
            57P01, false
            """)
    void by_what_the_server_said(String state, boolean undone) {
        SQLException said = new SQLException("as the server puts it", state);
        assertThat(Database.undone(new IllegalStateException(said))).isEqualTo(undone);
    }

    @Test
    void nobody_knows_where_no_server_spoke() {
        assertThat(Database.undone(new DataAccessResourceFailureException("gone"))).isFalse();
        assertThat(Database.undone(new SQLException("gone"))).isFalse();
    }
}
