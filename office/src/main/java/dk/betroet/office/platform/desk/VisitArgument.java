package dk.betroet.office.platform.desk;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.web.NotHere;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers below {@code /u/{slug}} their {@link Visit}, or answers 404. */
@Configuration(proxyBeanMethods = false)
class VisitArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final ObjectProvider<Visits> visits;

    VisitArgument(ObjectProvider<Visits> visits) {
        this.visits = visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter,
            @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object variables = request.getAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        String slug = variables instanceof Map<?, ?> map && map.get("slug") instanceof String text
                ? text
                : "";
        Object caller =
                request.getAttribute(Caller.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (caller instanceof Caller known) {
            return visits.getObject().find(known, slug).orElseThrow(NotHere::new);
        }
        throw new NotHere();
    }
}
