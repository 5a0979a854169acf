package dk.betroet.office.platform.api;

import dk.betroet.office.platform.web.format.Words;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Whatever goes wrong in a call ends as a problem, never as a page or a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Call call;

    ApiErrors(Call call) {
        this.call = call;
    }

    @ExceptionHandler(Stop.class)
    ResponseEntity<Object> stopped(Stop stop) {
        return stop.answer();
    }

    /** An identity in the address that is none is an address that leads nowhere. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Object> mistyped(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        boolean address = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        return problem(address ? 404 : 400, request);
    }

    /** What stands behind the question mark is no text. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadable(HttpServletRequest request) {
        return problem(400, request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> other(Exception wrong, HttpServletRequest request) {
        if (wrong instanceof ErrorResponse known) {
            return problem(known.getStatusCode().value(), request);
        }
        LOG.error("a call failed: {} {}", request.getMethod(), request.getRequestURI(), wrong);
        return problem(500, request);
    }

    private ResponseEntity<Object> problem(int status, HttpServletRequest request) {
        String code = switch (status) {
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 413 -> "body_too_large";
            case 415 -> "media_type_unknown";
            case 406 -> "not_acceptable";
            default -> status < 500 ? "call_malformed" : "failed";
        };
        Words words = call.words(request);
        return Problem.of(status, code, status == 413
                ? words.key("api.body_too_large", (long) (Call.BODY_MAX / 1024))
                : words.key("api." + code));
    }
}
