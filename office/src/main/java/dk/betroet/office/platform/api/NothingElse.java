package dk.betroet.office.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every other address below the interface: nothing there, or nothing to be done there in that way,
 * said as a problem and not as a page.
 */
@RestController
class NothingElse {

    private final Call call;
    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    NothingElse(Call call, @Qualifier("requestMappingHandlerMapping")
            ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.call = call;
        this.addresses = addresses;
    }

    @RequestMapping("/api/**")
    ResponseEntity<Object> nothing(HttpServletRequest request) {
        Set<RequestMethod> others = methods(request);
        if (others.isEmpty()) {
            return Problem.of(404, "not_found", call.words(request).key("api.not_found"));
        }
        ResponseEntity<Object> problem = Problem.of(
                405, "method_not_allowed", call.words(request).key("api.method_not_allowed"));
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header("Allow", others.stream().map(RequestMethod::name)
                        .collect(Collectors.joining(", ")))
                .body(problem.getBody());
    }

    /** The methods that this address does answer to; none when there is no such address. */
    private Set<RequestMethod> methods(HttpServletRequest request) {
        Set<RequestMethod> methods = new TreeSet<>();
        for (RequestMappingInfo info : addresses.getObject().getHandlerMethods().keySet()) {
            var patterns = Objects.requireNonNull(info.getPathPatternsCondition());
            if (patterns.getMatchingCondition(request) != null) {
                methods.addAll(info.getMethodsCondition().getMethods());
            }
        }
        return methods;
    }
}
