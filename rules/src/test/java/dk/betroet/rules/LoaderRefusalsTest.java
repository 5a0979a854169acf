package dk.betroet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.rulebook.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a rule book is refused with file, line and reason. */
class LoaderRefusalsTest {

    private static final String HEAD = """
            rulebook: parent
            version: "1"
            title: {da: Titel, en: Title}
            authority: {da: Den, en: It}
            from: 2026-01-01
            scope: {text: {da: Alt, en: All}}
            gaps:
              five: {section: s, note: {da: Fem, en: Five}, treated: {da: Som over, en: As over}}
            choices:
              window:
                section: s
                question: {da: Hvilken, en: Which}
                options: {short: {da: Kort, en: Short}, long: {da: Lang, en: Long}}
                default: short
            rules:
            """;

    private static final String CHILD = """
            rulebook: child
            version: "1"
            title: {da: Titel, en: Title}
            authority: {da: Den, en: It}
            from: 2026-01-01
            parent: parent/1
            scope: {text: {da: Alt, en: All}}
            rules:
            """;

    private static final String RULE = "  a: {section: s, text: {da: A, en: A}, acts: draw, ";

    private static final int LINE = 16;

    private static List<Problem> load(String... texts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            files.put("file" + i, texts[i]);
        }
        Loaded<List<RuleBook>> loaded = new RuleBookLoader(_ -> Optional.empty()).load(files);
        return loaded.problems();
    }

    private static void refused(String effect, String reason) {
        assertThat(load(HEAD + RULE + effect + "}")).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("file0");
            assertThat(problem.line()).isEqualTo(LINE);
            assertThat(problem.column()).isPositive();
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void aGoodRuleIsNotRefused() {
        assertThat(load(HEAD + RULE + "forbid: rule_forbids}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        forbid: rule_forbids, forbidden: x              | unknown key 'forbidden' in rule
        forbid: never_heard_of                          | no reason is called
        forbid: rule_forbid                             | is 'rule_forbids' meant?
        strictness: must                                | exactly one effect, not none
        forbid: rule_forbids, fields: [amount]          | exactly one effect, not forbid and fields
        strictness: inform, forbid: rule_forbids        | has the effect 'inform'
        strictness: perhaps, forbid: rule_forbids       | must, should or inform
        gap: six, forbid: rule_forbids                  | no gap is declared as 'six'
        fields: [amonut]                                | is 'amount' meant?
        restates: b, forbid: rule_forbids               | the parent has no rule 'b'
        when: {instrument: gold}, forbid: rule_forbids  | 'gold' is not a word for 'instrument'
        when: {amount: {over: 1.234}}, forbid: rule_forbids | write 2000 or 2000.50
        when: {instrument: {over: cash}}, forbid: rule_forbids | cannot be asked
        when: {amount: {is: {fact: date}}}, forbid: rule_forbids | not of one type
        when: {amount: {more: 5}}, forbid: rule_forbids | unknown key 'more' in test
        when: {owner.alive: yes}, forbid: rule_forbids  | write true or false
        when: {owner.died-on: 2026-02-31}, forbid: rule_forbids | is not a date
        limit: {max: 5}                                 | exactly one of: of, sum, count
        limit: {of: instrument, max: 5}                 | neither money nor a number
        limit: {of: amount, max: -5}                    | cannot be below zero
        limit: {of: amount}                             | key 'max' is missing
        limit: {of: amount, max: 5, beyond: maybe}      | refuse, tell or an approval
        limit: {sum: {acts: draw, per: fortnight}, max: 5} | day, week, month or year
        limit: {sum: {acts: draws, per: day}, max: 5}   | is 'draw' meant?
        limit: {of: amount, max: {table: [{value: 1}, {value: 2}]}} | must be the last
        sign: {any-of: [{of: employee, count: 12}]}     | a number from 1 to 9
        sign: {any-of: [king]}                          | not in the list 'capacity'
        sign: {by: amount, tiers: [{name: x, over: 5, from: 5, any-of: []}]} | given twice
        expire: {from: amount, days: 1, reason: too_early, renew-by: leader} | is not a date
        expire: {from: owner.died-on, days: 1, years: 1, reason: too_early, renew-by: leader} | exactly one of days
        separate: {parts: [actor]}                      | at least two parts
        rate: {name: levy, amount: 5, binding: about}   | exactly, at-most, at-least or told
        recur: {duty: count, for: place, last: last.count, months: 1, by: leader} | leave them out
        require: {that: {owner.alive: true}, otherwise: cry} | refuse or wait
        forbid: {choose: door, open: rule_forbids}      | no choice is called 'door'
        forbid: {choose: window, long: rule_forbids}    | not given a value here
        approve: {any-of: []}                           | somebody must be able to approve
        """)
    void aFaultyRuleIsRefusedAtItsLine(String effect, String reason) {
        refused(effect, reason);
    }

    @Test
    void exactlyTheBoundaryBelongsToNoTier() {
        refused("sign: {by: amount, tiers: [{name: low, under: 5, any-of: []}, "
                + "{name: high, over: 5, any-of: [owner]}]}", "amount 5.00 belongs to no tier");
    }

    @Test
    void aDeclaredGapIsNoFault() {
        assertThat(load(HEAD + RULE + "sign: {by: amount, tiers: [{name: low, under: 5, any-of: []}"
                + ", {name: high, over: 5, any-of: [owner]}], "
                + "holes: [{exactly: 5, as: high, gap: five}]}}")).isEmpty();
    }

    @Test
    void anUndeclaredGapIsAFault() {
        refused("sign: {by: amount, tiers: [{name: low, under: 5, any-of: []}, "
                + "{name: high, over: 5, any-of: [owner]}], "
                + "holes: [{exactly: 5, as: high, gap: four}]}", "no gap is declared as 'four'");
    }

    @Test
    void aBoundaryInTwoTiersIsAFault() {
        refused("sign: {by: amount, tiers: [{name: low, up-to: 5, any-of: []}, "
                + "{name: high, from: 5, any-of: [owner]}]}", "amount 5.00 belongs to 2 tiers");
    }

    @Test
    void aStretchInNoTierIsAFault() {
        refused("sign: {by: amount, tiers: [{name: low, under: 5, any-of: []}, "
                + "{name: high, from: 7, any-of: [owner]}]}", "amount 5.00 belongs to no tier");
    }

    @Test
    void everyFaultIsTold() {
        assertThat(load(HEAD + RULE + "forbid: x, colour: red}\n"
                + "  b: {section: s, text: {da: B}, acts: draw, forbid: y}"))
                .extracting(Problem::line).containsOnly(LINE, LINE + 1)
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void twoVersionsInForceOnTheSameDay() {
        String second = (HEAD + RULE + "forbid: rule_forbids}")
                .replace("version: \"1\"", "version: \"2\"").replace("2026-01-01", "2026-06-01");
        assertThat(load(HEAD + RULE + "forbid: rule_forbids}", second)).singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("file1");
                    assertThat(problem.line()).isEqualTo(5);
                    assertThat(problem.reason()).contains("in force on the same day");
                });
    }

    @Test
    void aVersionThatEndsBeforeTheNextBegins() {
        String first = (HEAD + RULE + "forbid: rule_forbids}")
                .replace("from: 2026-01-01", "from: 2026-01-01\nuntil: 2026-06-01");
        String second = (HEAD + RULE + "forbid: rule_forbids}")
                .replace("version: \"1\"", "version: \"2\"").replace("2026-01-01", "2026-06-01");
        assertThat(load(first, second)).isEmpty();
    }

    @Test
    void aFileThatIsNotYaml() {
        assertThat(load("rulebook: [")).singleElement().satisfies(problem ->
                assertThat(problem.reason()).startsWith("not YAML"));
    }

    @Test
    void aliasesAreRefusedBeforeTheyCanGrow() {
        assertThat(load("a: &x [1]\nb: *x")).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.reason()).contains("aliases");
        });
    }

    @Test
    void depthAndSizeAreBounded() {
        assertThat(load("[".repeat(2000))).isNotEmpty();
        assertThat(load("a: " + "x".repeat(1_100_000))).singleElement().satisfies(problem ->
                assertThat(problem.reason()).contains("cannot be read"));
    }

    @Test
    void anEmptyFileAndARepeatedKey() {
        assertThat(load("")).extracting(Problem::reason).containsExactly("the file is empty");
        assertThat(load(HEAD + RULE + "forbid: rule_forbids, acts: buy}"))
                .extracting(Problem::reason).contains("key 'acts' stands twice");
    }

    @Test
    void anUnknownParentAndACircle() {
        assertThat(load(CHILD + RULE + "forbid: rule_forbids}")).extracting(Problem::reason)
                .contains("parent parent/1 is not found");
        assertThat(load(CHILD.replace("parent/1", "../parent/1") + RULE + "forbid: rule_forbids}"))
                .extracting(Problem::reason).contains("write it as id/version");
        String circle = CHILD.replace("parent/1", "child/1");
        assertThat(load(circle + RULE + "forbid: rule_forbids}")).extracting(Problem::reason)
                .contains("it is its own forebear");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        limit: {of: amount, max: 100} | limit: {of: amount, max: 101}
        limit: {of: amount, max: 100} | limit: {of: amount, max: 100, beyond: tell}
        limit: {of: amount, max: 100} | limit: {of: amount, max: 100, beyond: {approval: {any-of: [leader]}}}
        limit: {of: amount, max: 100, beyond: {approval: {any-of: [owner]}}} | limit: {of: amount, max: 100, beyond: {approval: {any-of: [owner, leader]}}}
        limit: {of: amount, max: 100, beyond: {approval: {any-of: [owner], because: true}}} | limit: {of: amount, max: 100, beyond: {approval: {any-of: [owner]}}}
        limit: {of: amount, max: 100} | strictness: should, limit: {of: amount, max: 50}
        limit: {of: amount, max: 100} | when: {owner.alive: true}, limit: {of: amount, max: 50}
        limit: {of: amount, max: 100} | forbid: rule_forbids
        sign: {any-of: [{of: employee, count: 2}]} | sign: {any-of: [employee]}
        sign: {any-of: [{of: leader, count: 2}]} | sign: {any-of: [{of: employee, count: 2}]}
        sign: {any-of: [owner]} | sign: {any-of: [owner, guardian]}
        sign: {by: amount, tiers: [{name: x, under: 5, any-of: []}, {name: y, from: 5, any-of: [owner]}]} | sign: {by: amount, tiers: [{name: x, up-to: 5, any-of: []}, {name: y, over: 5, any-of: [owner]}]}
        fields: [amount, reason] | fields: [amount]
        paper: {kind: receipt} | paper: {kind: [receipt, self-receipt]}
        paper: {kind: receipt, fields: [amount]} | paper: {kind: receipt}
        paper: {kind: receipt, signed-by: [owner]} | paper: {kind: receipt, signed-by: [[owner, relative]]}
        expire: {from: owner.died-on, days: 5, reason: too_early, renew-by: leader} | expire: {from: owner.died-on, days: 6, reason: too_early, renew-by: leader}
        wait: {from: paper.date, years: 5} | wait: {from: paper.date, years: 4}
        revoke: {powers: [mandate, key]} | revoke: {powers: [mandate]}
        require: {that: {owner.alive: true}} | require: {that: {owner.alive: true}, otherwise: wait}
        require: {that: {owner.alive: true, owner.present: true}} | require: {that: {owner.alive: true}}
        rate: {name: levy, amount: 5, binding: at-most} | rate: {name: levy, amount: 6, binding: at-most}
        separate: {parts: [actor, approvers], household: true} | separate: {parts: [actor, approvers]}
        """)
    void aSupplementThatLoosensIsRefused(String original, String restated) {
        assertThat(load(HEAD + RULE + original + "}", CHILD
                + "  b: {section: t, text: {da: B, en: B}, acts: draw, restates: a, " + restated
                + "}")).singleElement().satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("file1");
                    assertThat(problem.line()).isEqualTo(9);
                    assertThat(problem.reason()).contains("may only tighten 'a'");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        limit: {of: amount, max: 100} | limit: {of: amount, max: 100}
        limit: {of: amount, max: 100} | limit: {of: amount, max: 99.99}
        limit: {of: amount, max: 100, beyond: tell} | limit: {of: amount, max: 100}
        sign: {any-of: [{of: employee, count: 2}]} | sign: {any-of: [{all: [leader, employee]}]}
        sign: {any-of: [owner, {of: employee, count: 2}]} | sign: {any-of: [{of: employee, count: 3}]}
        fields: [amount] | fields: [amount, reason]
        paper: {kind: [receipt, self-receipt]} | paper: {kind: receipt, fields: [amount]}
        wait: {from: paper.date, years: 5} | wait: {from: paper.date, years: 10}
        when: {owner.alive: true}, forbid: rule_forbids | forbid: rule_forbids
        strictness: should, forbid: rule_forbids | forbid: rule_forbids
        """)
    void aSupplementThatTightensIsNot(String original, String restated) {
        assertThat(load(HEAD + RULE + original + "}", CHILD
                + "  b: {section: t, text: {da: B, en: B}, acts: [draw, buy], restates: a, "
                + restated + "}")).isEmpty();
    }

    @Test
    void aSupplementMayNotReplaceWidenOrOutlive() {
        String parent = HEAD + RULE + "forbid: rule_forbids}";
        assertThat(load(parent, CHILD + RULE + "forbid: rule_forbids}"))
                .extracting(Problem::reason).anyMatch(reason -> reason.contains("'restates: a'"));
        String early = CHILD.replace("2026-01-01", "2025-12-31") + "  b" + RULE.substring(3)
                + "forbid: rule_forbids}";
        assertThat(load(parent, early)).extracting(Problem::reason)
                .anyMatch(reason -> reason.contains("outside the time of its parent"));
        String narrow = parent.replace("scope: {", "scope: {funds: resident, ");
        String wide = CHILD.replace("scope: {", "scope: {funds: [resident, association], ") + "  b"
                + RULE.substring(3) + "forbid: rule_forbids}";
        assertThat(load(narrow, wide)).extracting(Problem::reason)
                .anyMatch(reason -> reason.contains("covers more than its parent"));
    }

    @Test
    void aSupplementMaySettleOnlyDeclaredChoices() {
        String parent = HEAD + RULE + "forbid: {choose: window, short: rule_forbids, "
                + "long: too_early}}";
        String child = CHILD.replace("rules:", "settles: {window: long}\nrules:") + "  b"
                + RULE.substring(3) + "forbid: rule_forbids}";
        assertThat(load(parent, child)).isEmpty();
        assertThat(load(parent, child.replace("window: long", "door: long")))
                .extracting(Problem::reason).contains("no choice is called 'door'");
        assertThat(load(parent, child.replace("window: long", "window: wide")))
                .extracting(Problem::reason).anyMatch(reason -> reason.contains("not an answer"));
    }
}
