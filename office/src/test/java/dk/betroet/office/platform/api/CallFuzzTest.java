package dk.betroet.office.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Binder;
import dk.betroet.office.platform.operation.CommandShape;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.web.format.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Any bytes whatever are a command, or refused with a problem or with the fields that are wrong.
 * Runs over the corpus beside it; {@code JAZZER_FUZZ=1} goes looking for more, see
 * {@code docs/fuzzing.md}.
 */
@Tag("fuzz")
class CallFuzzTest {

    /** One field of each kind that a body can bring. */
    record Command(
            FundId fund,
            Money amount,
            LocalDate date,
            boolean yes,
            @Nullable Note remark,
            @Nullable PersonName name,
            @Nullable @Field(max = 40) String text,
            @Field(max = 10) List<Row> rows) {}

    record Row(@Nullable FundId fund, @Nullable Money amount) {}

    private final Call call = new Call(new Wording(new StaticMessageSource()));

    @FuzzTest(maxDuration = "5m")
    void body(byte[] bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1");
        request.setContentType("application/json");
        request.setContent(bytes);
        Map<String, Object> body;
        try {
            body = call.body(request);
        } catch (Stop refused) {
            assertThat(refused.answer().getStatusCode().is4xxClientError()).isTrue();
            return;
        }
        if (Binder.bind(CommandShape.of(Command.class), body, Scalars.PLAIN)
                instanceof Binder.Bound.Invalid<Command>(var errors)) {
            assertThat(errors).isNotEmpty();
        }
    }
}
