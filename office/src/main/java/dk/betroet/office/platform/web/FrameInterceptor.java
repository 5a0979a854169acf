package dk.betroet.office.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the frame into the model of every page; redirects and answers without a page get none. */
final class FrameInterceptor implements HandlerInterceptor {

    private final Frames frames;

    FrameInterceptor(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page == null || page.getModel().containsKey("frame")) {
            return;
        }
        String view = page.getViewName();
        if (view != null && !view.startsWith("redirect:")) {
            page.addObject("frame", frames.of(request));
        }
    }
}
