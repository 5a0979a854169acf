package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class SlowRefusalsTest {

    @Test
    void so_many_wait_and_the_next_is_refused_at_once() throws Exception {
        CountDownLatch waiting = new CountDownLatch(2);
        CountDownLatch enough = new CountDownLatch(1);
        SlowRefusals refusals = new SlowRefusals(2, () -> {
            waiting.countDown();
            await(enough);
        });
        FutureTask<Boolean> first = new FutureTask<>(refusals::hold);
        FutureTask<Boolean> second = new FutureTask<>(refusals::hold);
        Thread.ofPlatform().start(first);
        Thread.ofPlatform().start(second);
        waiting.await();
        assertThat(refusals.hold()).isFalse();
        enough.countDown();
        assertThat(first.get()).isTrue();
        assertThat(second.get()).isTrue();
        assertThat(refusals.hold()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
