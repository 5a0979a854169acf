package dk.betroet.rules;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Approval;
import dk.betroet.kernel.rulebook.Document;
import dk.betroet.kernel.rulebook.Movement;
import dk.betroet.kernel.rulebook.Person;
import dk.betroet.kernel.rulebook.Relation;
import dk.betroet.kernel.rulebook.Signature;
import dk.betroet.kernel.rulebook.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads tables of cases. */
public final class CaseReader {

    private final Source source;

    private CaseReader(Source source) {
        this.source = source;
    }

    /** Reads the text of a case file; the name is only for problems. */
    public static Loaded<CaseFile> read(String name, String text) {
        Source source = new Source(name, Words.vocabulary());
        Optional<CaseFile> file = source.compose(text)
                .flatMap(top -> source.attempt(() -> new CaseReader(source).file(top)));
        return Loaded.of(source.problems(), file::orElseThrow);
    }

    private CaseFile file(Node top) {
        Block file = Block.open(source, top, "cases");
        CaseFile.Start start = start(file, Optional.empty());
        List<CaseFile.Case> cases = new ArrayList<>();
        for (Node item : file.someItems("cases")) {
            source.attempt(() -> one(Block.open(source, item, "case"), start))
                    .ifPresent(cases::add);
        }
        return new CaseFile(source.name(), file.text("rulebook"), cases);
    }

    private CaseFile.Case one(Block block, CaseFile.Start above) {
        CaseFile.Start start = start(block, Optional.of(above));
        List<CaseFile.Act> acts = new ArrayList<>();
        Optional<LocalDate> on = block.find("date").map(node -> Scalars.date(source, node));
        if (block.has("acts")) {
            for (Node item : block.someItems("acts")) {
                acts.add(act(Block.open(source, item, "act"), on, false));
            }
        } else {
            acts.add(act(block, on, true));
        }
        return new CaseFile.Case(block.text("name"), block.node().getStartMark().getLine() + 1,
                block.has("kind") ? Optional.of(block.number("kind", 1, 999)) : Optional.empty(),
                start, acts);
    }

    private CaseFile.Start start(Block block, Optional<CaseFile.Start> above) {
        Map<String, Value> facts = new HashMap<>();
        List<Person> people = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        above.ifPresent(start -> {
            facts.putAll(start.facts());
            people.addAll(start.people());
            relations.addAll(start.relations());
            documents.addAll(start.documents());
        });
        facts.putAll(facts(block, "facts"));
        people.addAll(people(block));
        relations.addAll(relations(block));
        if (above.isPresent() && block.has("documents")) {
            documents.clear();
        }
        documents.addAll(documents(block, "documents"));
        documents.addAll(documents(block, "agreements"));
        return new CaseFile.Start(facts, people, relations, balances(block), mandates(block),
                documents, earlier(block));
    }

    private Map<String, Value> facts(Block block, String key) {
        Map<String, Value> facts = new HashMap<>();
        block.find(key).ifPresent(node -> {
            Block told = Block.open(source, node);
            for (String name : told.keys()) {
                facts.put(name, Scalars.value(source, told.need(name),
                        Scalars.fact(source, told.at(name), name)));
            }
        });
        return facts;
    }

    private List<Person> people(Block block) {
        List<Person> people = new ArrayList<>();
        block.find("people").ifPresent(node -> {
            Block all = Block.open(source, node);
            for (String id : all.keys()) {
                Block person = Block.open(source, all.need(id), "person");
                people.add(new Person(id, new HashSet<>(person.words("capacities", "capacity")),
                        person.maybeText("household")));
            }
        });
        return people;
    }

    private List<Relation> relations(Block block) {
        return block.items("relations").stream().map(item -> {
            List<Node> parts = Block.items(source, item);
            if (parts.size() != 3) {
                throw source.broken(item, "write [person, other person, relation]");
            }
            return new Relation(Scalars.text(source, parts.get(0)),
                    Scalars.text(source, parts.get(1)),
                    Scalars.word(source, parts.get(2), "relation"));
        }).toList();
    }

    private Map<String, Money> balances(Block block) {
        Map<String, Money> balances = new HashMap<>();
        block.find("balances").ifPresent(node -> {
            Block all = Block.open(source, node, "balances");
            all.keys().forEach(key -> balances.put(key, Scalars.money(source, all.need(key))));
        });
        return balances;
    }

    private Map<String, CaseFile.MandateState> mandates(Block block) {
        Map<String, CaseFile.MandateState> mandates = new HashMap<>();
        block.find("mandates").ifPresent(node -> {
            Block all = Block.open(source, node);
            for (String id : all.keys()) {
                mandates.put(id, mandate(Block.open(source, all.need(id), "mandate")));
            }
        });
        return mandates;
    }

    private CaseFile.MandateState mandate(Block block) {
        Map<String, Value> facts = new HashMap<>();
        facts.put("mandate.used", Value.of(false));
        facts.put("mandate.revoked", Value.of(false));
        facts.put("mandate.account-matches", Value.of(true));
        for (String key : block.keys()) {
            if (!key.equals("holder")
                    && source.vocabulary().factTerm("mandate." + key).isPresent()) {
                facts.put("mandate." + key, Scalars.value(source, block.need(key),
                        Scalars.fact(source, block.at(key), "mandate." + key)));
            }
        }
        return new CaseFile.MandateState(block.text("holder"), facts);
    }

    private List<Document> documents(Block block, String key) {
        return block.items(key).stream().map(item -> {
            if (!Effects.isBlock(item)) {
                return Document.of(Scalars.word(source, item, "document"));
            }
            Block document = Block.open(source, item, "document");
            return new Document(document.word("kind", "document"),
                    new HashSet<>(document.words("fields", "field")),
                    document.find("from").map(node -> Scalars.date(source, node)),
                    document.find("until").map(node -> Scalars.date(source, node)),
                    new HashSet<>(document.words("signed-by", "capacity")));
        }).toList();
    }

    private List<Movement> earlier(Block block) {
        return block.items("earlier").stream().map(item -> {
            Block movement = Block.open(source, item, "movement");
            return new Movement(Scalars.date(source, movement.need("date")),
                    movement.word("act", "act"), facts(movement, "facts"));
        }).toList();
    }

    private CaseFile.Act act(Block block, Optional<LocalDate> otherwise, boolean whole) {
        LocalDate on = block.find("date").map(node -> Scalars.date(source, node))
                .or(() -> otherwise)
                .orElseThrow(() -> source.broken(block.node(), "key 'date' is missing"));
        Map<String, String> parts = new HashMap<>();
        block.find("parts").ifPresent(node -> {
            Block filled = Block.open(source, node);
            for (String part : filled.keys()) {
                if (source.vocabulary().term("part", part).isEmpty()) {
                    throw source.broken(filled.at(part), "'" + part + "' is not a part");
                }
                parts.put(part, filled.text(part));
            }
        });
        return new CaseFile.Act(block.word("act", "act"), on,
                whole ? Map.of() : facts(block, "facts"), parts, block.maybeText("mandate"),
                whole ? List.of() : documents(block, "documents"), signatures(block),
                approvals(block, on), facts(block, "set"), new Expected(source).read(block));
    }

    private List<Signature> signatures(Block block) {
        List<Signature> signatures = new ArrayList<>();
        block.find("signed").ifPresent(node -> {
            Block signed = Block.open(source, node);
            signed.keys().forEach(person -> signatures.add(
                    new Signature(person, signed.word(person, "capacity"))));
        });
        return signatures;
    }

    private List<Approval> approvals(Block block, LocalDate on) {
        return block.items("approved").stream().map(item -> {
            Block approval = Block.open(source, item, "given-approval");
            return new Approval(approval.text("by"), approval.word("as", "capacity"),
                    approval.find("date").map(node -> Scalars.date(source, node)).orElse(on),
                    approval.maybeText("because"));
        }).toList();
    }

    /** Reads what is expected of an act. */
    private record Expected(Source source) {

        private static final Set<String> WORDS = Set.of("allowed", "nothing");

        CaseFile.Expectation read(Block block) {
            Optional<Node> expected = block.find("expect");
            if (expected.isEmpty()) {
                return CaseFile.Expectation.OPEN;
            }
            Node node = expected.get();
            String outcome = "findings";
            List<String> reasons = List.of();
            List<String> warnings = List.of();
            if (!Effects.isBlock(node)) {
                String word = Scalars.text(source, node);
                if (!WORDS.contains(word)) {
                    throw source.broken(node, "write allowed, nothing, or needs, refused, findings"
                            + " or warnings with a list");
                }
                outcome = word.equals("allowed") ? word : outcome;
            } else {
                Block expect = Block.open(source, node, "expect");
                warnings = texts(expect, "warnings");
                for (String key : List.of("needs", "refused", "findings")) {
                    if (expect.has(key)) {
                        outcome = key;
                        reasons = key.equals("findings") ? texts(expect, key)
                                : expect.someItems(key).stream()
                                        .map(item -> Scalars.reason(source, item).id()).toList();
                    }
                }
            }
            return new CaseFile.Expectation(outcome, reasons, warnings, texts(block, "cites"),
                    texts(block, "notices"),
                    block.has("revokes") ? Optional.of(block.words("revokes", "power"))
                            : Optional.empty(), rates(block));
        }

        private List<String> texts(Block block, String key) {
            return block.items(key).stream().map(item -> Scalars.text(source, item)).toList();
        }

        private Map<String, Money> rates(Block block) {
            Map<String, Money> rates = new HashMap<>();
            block.find("rates").ifPresent(node -> {
                Block all = Block.open(source, node);
                all.keys().forEach(key -> rates.put(key, Scalars.money(source, all.need(key))));
            });
            return rates;
        }
    }
}
