package dk.betroet.office.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every other address below the interface: nothing there, said as a problem and not as a page. */
@RestController
class NothingElse {

    private final Call call;

    NothingElse(Call call) {
        this.call = call;
    }

    @RequestMapping("/api/**")
    ResponseEntity<Object> nothing(HttpServletRequest request) {
        return Problem.of(404, "not_found", call.words(request).key("api.not_found"));
    }
}
