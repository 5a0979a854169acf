package dk.betroet.office.platform.web;

import dk.betroet.office.platform.web.format.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Lets any address be asked for in a language, {@code ?lang=en}, and remembers it in a cookie. A
 * language that Betroet does not speak changes nothing.
 */
final class LanguageInterceptor implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    private final LocaleResolver languages;

    LanguageInterceptor(LocaleResolver languages) {
        this.languages = languages;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter(PARAMETER);
        for (Language language : Language.values()) {
            if (language.tag().equals(wanted)) {
                Locale locale = language.toLocale();
                languages.setLocale(request, response, locale);
                LocaleContextHolder.setLocale(locale);
            }
        }
        return true;
    }
}
