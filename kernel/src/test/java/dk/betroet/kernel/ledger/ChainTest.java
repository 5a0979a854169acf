package dk.betroet.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final UUID ID = new UUID(1, 2);

    private static Fact fact() {
        return new Fact(
                ID, new UUID(3, 4), 7, Optional.of(3L), "custody.pay-out", LocalDate.of(2026, 3, 5),
                Instant.parse("2026-03-05T09:00:00.123456Z"), new UUID(5, 6),
                Optional.of(new UUID(7, 8)), Optional.empty(),
                List.of(new Transfer(new UUID(9, 10), new UUID(11, 12), new UUID(13, 14),
                        new Purpose("pocket-money"), Money.ofKroner(200))),
                "{\"amount\":20000}", "{\"id\":\"allowed\"}",
                List.of(new Signature(new UUID(5, 6), "employee", Signature.Method.SESSION,
                        Instant.parse("2026-03-05T09:00:00Z"), Optional.empty())),
                List.of(Sha256.hash("receipt".getBytes(StandardCharsets.UTF_8))));
    }

    /** The bytes of version 1 are for ever; a difference here breaks every chain in the world. */
    @Test
    void the_canonical_bytes_of_version_1_are_the_golden_ones() throws IOException {
        String golden;
        try (InputStream file = ChainTest.class.getResourceAsStream("/chain/fact-v1.hex")) {
            golden = new String(file.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
        }
        assertThat(HexFormat.of().formatHex(Chain.canonicalBytes(Chain.START, fact())))
                .isEqualTo(golden);
    }

    @Test
    void every_part_of_a_fact_changes_the_seal() {
        Fact f = fact();
        List<Fact> others = new ArrayList<>();
        others.add(new Fact(new UUID(1, 3), f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, new UUID(3, 5), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 8, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, Optional.of(4L), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), "custody.receive", f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn().plusDays(1),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt().plusNanos(1_000), f.actor(), f.mandate(), f.reverses(), f.transfers(),
                f.payload(), f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), new UUID(5, 7), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), Optional.empty(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), Optional.of(ID), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(),
                List.of(f.transfers().getFirst().reverse()), f.payload(), f.verdict(), f.signatures(),
                f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), "{}",
                f.verdict(), f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                "{}", f.signatures(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), List.of(), f.evidence()));
        others.add(new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), f.payload(),
                f.verdict(), f.signatures(), List.of()));
        assertThat(others.stream().map(other -> Chain.seal(Chain.START, other)))
                .doesNotHaveDuplicates()
                .doesNotContain(Chain.seal(Chain.START, f));
        assertThat(Chain.seal(Sha256.hash(new byte[1]), f)).isNotEqualTo(Chain.seal(Chain.START, f));
    }

    @Test
    void no_text_can_pass_for_a_part_of_its_neighbour() {
        Fact f = fact();
        Fact one = new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), "ab", "c",
                f.signatures(), f.evidence());
        Fact other = new Fact(ID, f.book(), 7, f.voucher(), f.operation(), f.happenedOn(),
                f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(), "a", "bc",
                f.signatures(), f.evidence());
        assertThat(Chain.seal(Chain.START, one)).isNotEqualTo(Chain.seal(Chain.START, other));
    }

    @Test
    void a_voucher_number_goes_with_money_and_only_with_money() {
        Fact f = fact();
        assertThatThrownBy(() -> new Fact(ID, f.book(), 7, Optional.empty(), f.operation(),
                f.happenedOn(), f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(),
                f.payload(), f.verdict(), f.signatures(), f.evidence()))
                .hasMessageContaining("voucher number");
        assertThatThrownBy(() -> new Fact(ID, f.book(), 0, f.voucher(), f.operation(),
                f.happenedOn(), f.recordedAt(), f.actor(), f.mandate(), f.reverses(), f.transfers(),
                f.payload(), f.verdict(), f.signatures(), f.evidence()))
                .hasMessageContaining("start at 1");
    }
}
