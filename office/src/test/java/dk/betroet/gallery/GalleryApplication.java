package dk.betroet.gallery;

import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.web.FrameSource;
import dk.betroet.office.platform.web.NavView;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The web frame alone, without database and people, open to all, with the strict policy. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = {
    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
    "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
    "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
    "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
    "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"
})
@ComponentScan(
        basePackages = {
            "dk.betroet.gallery",
            "dk.betroet.office.platform.web",
            "dk.betroet.office.platform.document",
            "dk.betroet.office.platform.export"
        },
        excludeFilters = @ComponentScan.Filter(
                type = FilterType.ASSIGNABLE_TYPE, classes = Letterhead.class))
public class GalleryApplication {

    /** The content security policy that all pages must live under. */
    static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all
                        .requestMatchers("/gallery/forbidden").denyAll()
                        .anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    @Bean
    FrameSource someone(Wording wording) {
        return request -> {
            String path = request.getRequestURI();
            return new FrameSource.Here(
                    "Solgården",
                    "Ásdís Ærø-Thorvaldsen",
                    wording.current().say(Text.plain("leder / leader")),
                    List.of(
                            nav("Overblik", "/gallery", path, 0),
                            nav("Beboere", "/gallery/list", path, 0),
                            nav("Venter på dig", "/gallery/cards", path, 3),
                            nav("Afstemning", "/gallery/progress", path, 0),
                            nav("Regelsæt", "/gallery/verdicts", path, 0)));
        };
    }

    private static NavView nav(String label, String href, String path, int count) {
        return new NavView(Text.plain(label), href, href.equals(path), count);
    }
}
