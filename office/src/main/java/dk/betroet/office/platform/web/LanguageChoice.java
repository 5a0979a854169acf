package dk.betroet.office.platform.web;

import dk.betroet.office.platform.web.format.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Danish until somebody chooses otherwise; the choice lives in a cookie for a year, which stays on
 * https when it was made there.
 */
final class LanguageChoice implements LocaleResolver {

    private final LocaleResolver plain = cookie(false);
    private final LocaleResolver secure = cookie(true);

    private static LocaleResolver cookie(boolean secure) {
        CookieLocaleResolver languages = new CookieLocaleResolver("betroet-language");
        languages.setDefaultLocale(Language.DANISH.toLocale());
        languages.setCookieMaxAge(Duration.ofDays(365));
        languages.setCookieHttpOnly(true);
        languages.setCookieSecure(secure);
        languages.setCookieSameSite("Lax");
        languages.setRejectInvalidCookies(false);
        return languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return plain.resolveLocale(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        (request.isSecure() ? secure : plain).setLocale(request, response, locale);
    }
}
