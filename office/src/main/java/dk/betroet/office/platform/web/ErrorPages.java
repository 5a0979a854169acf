package dk.betroet.office.platform.web;

import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.PageView;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows what went wrong inside the frame, calmly, with a reference that is also in the log. Never a
 * stack trace, never the words of an exception. The API answers with problems of its own instead.
 */
@Component
public class ErrorPages implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Set<Integer> WORDED =
            Set.of(400, 401, 403, 404, 405, 409, 410, 413, 415, 429, 500, 503);

    private final SecureRandom random = new SecureRandom();
    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String reference = reference();
        log(request, status, reference);
        String key = "platform.error." + worded(status) + ".";
        ModelAndView page = new ModelAndView("frame/error");
        page.setStatus(status);
        page.addObject("page", PageView.titled(Text.of(key + "title")));
        page.addObject("advice", Text.of(key + "advice"));
        page.addObject("outcome", status.is5xxServerError()
                ? Text.of("platform.error.whole-or-not")
                : Text.of("platform.error.nothing-changed"));
        page.addObject("reference", reference);
        page.addObject("frame", frames.of(request));
        return page;
    }

    private static int worded(HttpStatus status) {
        if (WORDED.contains(status.value())) {
            return status.value();
        }
        return status.is4xxClientError() ? 400 : 500;
    }

    private static void log(HttpServletRequest request, HttpStatus status, String reference) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status.is5xxServerError()) {
            LOG.error("{} {} at {}", reference, status.value(), path,
                    cause instanceof Throwable thrown ? thrown : null);
        } else {
            LOG.info("{} {} at {}", reference, status.value(), path);
        }
    }

    /** Eight signs that can be read aloud over a telephone. */
    private String reference() {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            signs.append(i == 4 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
