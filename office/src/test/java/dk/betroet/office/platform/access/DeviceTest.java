package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.web.format.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser says of itself, in a person's words. */
class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36|Chrome|Linux
            (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0|Edge|Windows
            (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1|Safari|iPhone
            (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140.0 Safari/604.1|Chrome|iPhone
            (Linux; Android 15) SamsungBrowser/28.0 Chrome/130.0.0.0 Safari/537|Samsung Internet|Android
            (Macintosh; Intel Mac OS X 15.0; rv:143.0) Gecko/20100101 Firefox/143.0|Firefox|Mac
            """)
    void a_browser_is_named_as_people_name_it(String said, String browser, String system) {
        assertThat(Device.named(said))
                .isEqualTo(Text.of("access.sessions.device", browser, system));
    }

    @Test
    void what_is_not_known_is_shown_as_it_is_said() {
        assertThat(Device.named("curl/8.0")).isEqualTo(Text.plain("curl/8.0"));
        assertThat(Device.named(" ")).isEqualTo(Text.of("access.sessions.unknown"));
    }
}
