package dk.betroet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.key.Apportionment;
import dk.betroet.kernel.key.Basis;
import dk.betroet.kernel.key.Fraction;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules for splitting by key: those that come along, and what is refused of a file. */
class KeyRulesTest {

    private static final String SMALL = """
            key: small
            version: "1"
            title: {da: Lille, en: Small}
            authority: {da: Ingen, en: Nobody}
            unit: {da: ting, en: things}
            inputs:
              weight: {da: vægten, en: the weight}
            columns:
              size: {da: Størrelse, en: Size}
            steps:
              - step: share
                section: "1"
                title: {da: Andel, en: Share}
                says: {da: "{name}: {own} af {all} er {value}.", en: "{name}: {value}."}
                shows: percent
                share: size
              - step: weighted
                section: "2"
                title: {da: Vægtet, en: Weighted}
                says: {da: "{share} gør {value}.", en: "{share} makes {value}."}
                combine: [{of: share, weight: weight}]
              - step: exact
                section: "3"
                title: {da: Tal, en: Number}
                says: {da: "{by}: {value}.", en: "{by}: {value}."}
                rescale: [total]
              - step: whole
                section: "4"
                title: {da: Helt, en: Whole}
                says: {da: "{value} af {total}.", en: "{value} of {total}."}
                shows: whole
                unread: {da: Ikke læst., en: Not read.}
                round: [half-up, hamilton]
              - step: settled
                section: "5"
                title: {da: Rettet, en: Settled}
                says: {da: "{before} bliver {value}.", en: "{before} becomes {value}."}
                shows: whole
                settle: {of: exact, by: [webster, none]}
              - step: adjusted
                section: "6"
                title: {da: Justeret, en: Adjusted}
                says: {da: "{value}.", en: "{value}."}
                shows: whole
                correct: by-hand
            """;

    private static final Basis TWO = Basis.read(List.of(
            Basis.Row.of(1, "A", Map.of("size", 1L)), Basis.Row.of(2, "B", Map.of("size", 1L))),
            List.of("size"), List.of()).orThrow();

    private static KeyRule.Wishes wishes(Map<String, String> ways) {
        return new KeyRule.Wishes(ways, Map.of("weight", Fraction.of(1, 3)),
                ByHand.NOTHING);
    }

    @Test
    void every_file_that_comes_along_is_in_the_list_and_in_order() throws Exception {
        try (Stream<Path> files = Files.walk(RuleBookFolder.ROOT)) {
            assertThat(files.filter(file -> file.toString().endsWith(".key.yaml"))
                    .map(file -> RuleBookFolder.ROOT.relativize(file).toString()
                            .replace(".key.yaml", "")).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            KeyRules.builtIn().stream().map(KeyRule::key).toList());
        }
    }

    @Test
    void a_version_is_found_by_its_name_and_by_the_day() {
        assertThat(KeyRules.find("displaced-from-ukraine").orElseThrow().version())
                .isEqualTo("1633-2023");
        assertThat(KeyRules.find("displaced-from-ukraine/509-2022")).isPresent();
        assertThat(KeyRules.on("displaced-from-ukraine", LocalDate.of(2022, 6, 1)).orElseThrow()
                .version()).isEqualTo("509-2022");
        assertThat(KeyRules.on("refugee-quota", LocalDate.of(2022, 5, 2))).isEmpty();
        assertThat(KeyRules.find("nobody")).isEmpty();
    }

    @Test
    void a_missing_number_is_named_and_a_given_one_is_used() {
        KeyRule rule = KeyRules.read("small", SMALL).orThrow();
        assertThat(rule.missing(Map.of())).containsExactly("weight");
        assertThat(rule.missing(Map.of("weight", Fraction.ONE))).isEmpty();
        Apportionment split = rule.pipeline(wishes(Map.of())).split(TWO, Fraction.of(3))
                .orThrow();
        assertThat(split.steps().get("weighted").get(0)).isEqualTo(Fraction.of(1, 6));
        assertThat(split.result().values()).containsExactly(Fraction.of(2), Fraction.of(1));
        assertThat(KeyRules.find("district-money").orElseThrow().missing(Map.of()))
                .containsExactly("area-weight", "municipality-weight");
    }

    @Test
    void a_step_is_done_in_the_way_that_is_chosen() {
        KeyRule rule = KeyRules.read("small", SMALL).orThrow();
        assertThat(rule.pipeline(wishes(Map.of("settled", "none"))).split(TWO, Fraction.of(3))
                .orThrow().gap()).isEqualTo(Fraction.ONE);
        assertThat(rule.pipeline(new KeyRule.Wishes(Map.of(), Map.of("weight", Fraction.ONE),
                ByHand.corrections(Map.of("A", BigInteger.TWO.negate(), "B", BigInteger.TWO))))
                .split(TWO, Fraction.of(3)).orThrow().result().values())
                .containsExactly(Fraction.ZERO, Fraction.of(3));
    }

    /** Floors, caps, exemptions and wishes are given to the steps that a file has for them. */
    @Test
    void what_is_said_by_hand_reaches_its_step_or_is_named() {
        String[] parts = SMALL.split("(?m)^  - step: whole", 2);
        KeyRule rule = KeyRules.read("small", parts[0] + """
                  - step: bounded
                    section: "3"
                    title: {da: Grænser, en: Bounds}
                    says: {da: "{before} bliver {value}.", en: "{before} becomes {value}."}
                    bound: by-hand
                  - step: wished
                    section: "3"
                    title: {da: Ønsker, en: Wishes}
                    says: {da: "{before} bliver {value}.", en: "{before} becomes {value}."}
                    wish: by-hand
                """ + "  - step: whole" + parts[1]).orThrow();
        assertThat(result(rule, said(Map.of("A", Fraction.of(4)), Map.of(), Set.of(), Map.of())))
                .containsExactly(Fraction.of(4), Fraction.of(2));
        assertThat(result(rule, said(Map.of(), Map.of("A", Fraction.ONE), Set.of(), Map.of())))
                .containsExactly(Fraction.ONE, Fraction.of(5));
        assertThat(result(rule, said(Map.of(), Map.of(), Set.of("B"), Map.of("B", Fraction.ONE))))
                .containsExactly(Fraction.of(6), Fraction.ONE);
        KeyRule without = KeyRules.read("small", SMALL).orThrow();
        assertThat(without.untaken(said(Map.of("A", Fraction.ONE), Map.of(), Set.of(),
                Map.of("A", Fraction.ONE)))).containsExactly("bound", "wish");
        assertThat(without.untaken(ByHand.NOTHING)).isEmpty();
        assertThat(rule.untaken(said(Map.of("A", Fraction.ONE), Map.of(), Set.of(), Map.of())))
                .isEmpty();
        assertThat(KeyRules.find("contribution").orElseThrow().untaken(
                ByHand.corrections(Map.of("101", BigInteger.ONE)))).containsExactly("correct");
    }

    private static ByHand said(Map<String, Fraction> floors, Map<String, Fraction> caps,
            Set<String> exempt, Map<String, Fraction> wishes) {
        return new ByHand(Map.of(), floors, caps, exempt, wishes);
    }

    private static List<Fraction> result(KeyRule rule, ByHand byHand) {
        return rule.pipeline(new KeyRule.Wishes(Map.of("settled", "none"),
                        Map.of("weight", Fraction.ONE), byHand))
                .split(TWO, Fraction.of(6)).orThrow().result().values();
    }

    @Test
    void a_story_says_each_step_in_both_languages() {
        KeyRule rule = KeyRules.read("small", SMALL).orThrow();
        Apportionment split = rule.pipeline(wishes(Map.of())).split(TWO, Fraction.of(3_001))
                .orThrow();
        assertThat(new KeyStory(rule, split, "da").of("A", "Ærø")).extracting(
                KeyStory.Line::sentence).containsExactly("Ærø: 1 af 2 er 50,0000 %.",
                        "50,0000 % gør 0,1667.", "3.001: 1.500,5000.", "1.501 af 3.001.",
                        "1.501 bliver 1.501.", "1.501.");
        assertThat(new KeyStory(rule, split, "en").of("B", "Samsø").get(1).sentence())
                .isEqualTo("50.0000 % makes 0.1667.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "share: size|share: length|16:12|no column is called 'length'",
        "of: share, weight: weight|of: later, weight: weight|21:20|no step before this one",
        "weight: weight}]|weight: heavy}]|21:35|'heavy' is neither a number",
        "round: [half-up, hamilton]|round: [upwards]|33:13|no rounding is called 'upwards'",
        "{share} gør|{shares} gør|20:5|nothing is known by {shares}",
        "settle: {of: exact, by|settle: {of: exact, via|39:25|unknown key 'via'",
        "correct: by-hand|{}|40:5|",
        "shows: percent|shows: per-mille|15:5|shows is percent, number or whole",
        "step: weighted|step: share|17:5|two steps are called 'share'",
        "step: weighted|step: Weighted|17:5|'Weighted' is no name"})
    void what_is_wrong_is_said_with_its_place(
            String right, String wrong, String at, String reason) {
        assertThat(SMALL).contains(right);
        List<Problem> problems =
                KeyRules.read("small", SMALL.replace(right, wrong)).problems();
        assertThat(problems).isNotEmpty();
        if (reason != null) {
            assertThat(problems).anySatisfy(problem -> assertThat(problem.toString())
                    .contains("small:" + at, reason));
        }
    }

    @Test
    void the_thresholds_are_beyond_and_not_at() {
        KeyProcess process = KeyRules.find("refugee-quota").orElseThrow().process().orElseThrow();
        assertThat(mustRecalculate(process, 1_000, 1_400)).isFalse();
        assertThat(mustRecalculate(process, 1_000, 1_401)).isTrue();
        assertThat(mustRecalculate(process, 1_000, 599)).isTrue();
        assertThat(mustRecalculate(process, 8_000, 11_200)).isFalse();
        assertThat(mustRecalculate(process, 8_004, 10_005)).isFalse();
        assertThat(mustRecalculate(process, 8_004, 10_006)).isTrue();
    }

    private static boolean mustRecalculate(KeyProcess process, long announced, long expected) {
        return process.mustRecalculate(BigInteger.valueOf(announced), BigInteger.valueOf(expected));
    }

    @Test
    void the_page_about_rules_explains_every_key() {
        String page = RuleBookFolder.text(Path.of("..", "docs", "keys.md"));
        assertThat(Shape.KEY_BLOCKS.values().stream().flatMap(List::stream).distinct()
                .filter(key -> !page.contains("`" + key + "`"))).isEmpty();
    }
}
