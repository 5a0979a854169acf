package dk.betroet.office.platform.web;

import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.PageView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How Betroet can be used by everybody, and where to say that it cannot. The statement that the law
 * asks of each authority is made in the state's own tool; {@code betroet.accessibility-statement}
 * is its address.
 */
@Controller
class AccessibilityPage {

    private final String statement;

    AccessibilityPage(@Value("${betroet.accessibility-statement:}") String statement) {
        this.statement = statement;
    }

    @GetMapping("/accessibility")
    String show(Model model) {
        model.addAttribute("page", PageView.titled(Text.of("platform.accessibility.title")));
        model.addAttribute("statement", statement.isBlank() ? null : statement);
        return "frame/accessibility";
    }
}
