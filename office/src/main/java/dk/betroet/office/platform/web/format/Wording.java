package dk.betroet.office.platform.web.format;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds the {@link Words} of a language: that of the request, or one asked for by name. */
@Component
public class Wording {

    private final Words danish;
    private final Words english;

    public Wording(MessageSource messages) {
        this.danish = new Words(messages, Language.DANISH);
        this.english = new Words(messages, Language.ENGLISH);
    }

    /** The words of a language, for papers and files made outside a request. */
    public Words in(Language language) {
        return language == Language.DANISH ? danish : english;
    }

    /** The words of the request that is being answered. */
    public Words current() {
        return in(Language.of(LocaleContextHolder.getLocale()));
    }
}
