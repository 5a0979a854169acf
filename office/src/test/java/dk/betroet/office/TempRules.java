package dk.betroet.office;

import dk.betroet.kernel.rulebook.Bilingual;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.RuleBooks;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration
class TempRules {
    @Bean
    RuleBooks ruleBooks() {
        Bilingual b = new Bilingual("x", "x");
        return RuleBooks.of(List.of(new RuleBook(new RuleBook.Header("none", "1", b, b,
                LocalDate.of(2000, 1, 1), Optional.empty(), Set.of(), b, List.of()),
                Optional.empty(), List.of(), List.of(), List.of(),
                new Vocabulary(Map.of(), Map.of()))));
    }
}
