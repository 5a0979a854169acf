package dk.betroet.kernel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KleNumberTest {

    private static Optional<String> text(Optional<KleNumber> number) {
        return number.map(KleNumber::text);
    }

    @Test
    void it_is_kept_in_one_way_of_writing() {
        assertThat(text(KleNumber.parse("27.35.04"))).contains("27.35.04");
        assertThat(text(KleNumber.parse(" 27.35.04-g01 "))).contains("27.35.04G01");
        assertThat(text(KleNumber.parse("27.35.04 Å26"))).contains("27.35.04Å26");
        for (String none : new String[] {"", "27", "27.35", "27.35.4", "2012.03.05", "27.35.04G1",
            "27.35.04-G01-5-22"}) {
            assertThat(KleNumber.parse(none)).as(none).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new KleNumber("27.35.04-G01"));
    }

    @Test
    void it_is_found_behind_its_name_and_a_date_is_not() {
        assertThat(text(KleNumber.inLine("Sagsnr. 12/345 · KLE-nr.: 00.30.10S00")))
                .contains("00.30.10S00");
        assertThat(text(KleNumber.inLine("kle 27.35.04-g01"))).contains("27.35.04G01");
        assertThat(KleNumber.inLine("Mødet den 03.05.12")).isEmpty();
        assertThat(KleNumber.inLine("Uklekle 03.05.12")).isEmpty();
        assertThat(KleNumber.inLine("KLE følges fra 03.05.12")).isEmpty();
    }

    @Test
    void a_case_number_may_begin_with_it() {
        assertThat(text(KleNumber.ofCaseNumber("27.35.04-G01-5-22"))).contains("27.35.04G01");
        assertThat(KleNumber.ofCaseNumber("27.35.04")).isEmpty();
        assertThat(KleNumber.ofCaseNumber("12/2345")).isEmpty();
    }

    @Test
    void one_looks_for_groups_and_subjects() {
        assertThat(KleNumber.beginning("27")).contains("27");
        assertThat(KleNumber.beginning("27.35")).contains("27.35");
        assertThat(KleNumber.beginning("27.35.04-g01")).contains("27.35.04G01");
        assertThat(KleNumber.beginning("2")).isEmpty();
        assertThat(KleNumber.beginning("27.")).isEmpty();
        assertThat(KleNumber.beginning("27%")).isEmpty();
    }
}
