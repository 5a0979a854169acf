package dk.betroet.office.platform.web;

import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.Tone;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is to be said on the next page, once, after a redirect: "500 kr. paid out, voucher 41". Kept
 * in the session as words, so that it survives on another copy of the application.
 */
public record Said(Tone tone, String title, @Nullable String text) implements Serializable {

    private static final String NAME = "said";

    /** Says it on the page that the redirect leads to. */
    public static void next(RedirectAttributes redirect, Words words, NoticeView notice) {
        String text = notice.text() == null ? null : words.say(notice.text());
        redirect.addFlashAttribute(NAME, new Said(notice.tone(), words.say(notice.title()), text));
    }
}
