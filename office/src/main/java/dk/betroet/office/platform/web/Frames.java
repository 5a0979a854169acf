package dk.betroet.office.platform.web;

import dk.betroet.office.platform.web.format.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of a request. */
@Component
public class Frames {

    private final ObjectProvider<FrameSource> source;
    private final boolean demo;

    Frames(ObjectProvider<FrameSource> source, @Value("${betroet.demo:false}") boolean demo) {
        this.source = source;
        this.demo = demo;
    }

    /** The frame of this request, in the request's language. */
    public FrameView of(HttpServletRequest request) {
        FrameSource known = source.getIfAvailable();
        FrameSource.Here here = known == null ? FrameSource.Here.nobody() : known.here(request);
        Language language = Language.of(LocaleContextHolder.getLocale());
        return new FrameView(
                here.place(), here.person(), here.role(), here.navigation(), demo, language,
                switched(request, language.other()));
    }

    private static String switched(HttpServletRequest request, Language other) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        String query = failed == null ? request.getQueryString() : null;
        String local = path.startsWith("//")
                ? "/" : path.substring(request.getContextPath().length());
        return UriComponentsBuilder.fromPath(local)
                .query(query)
                .replaceQueryParam(LanguageInterceptor.PARAMETER, other.tag())
                .build()
                .toUriString();
    }
}
