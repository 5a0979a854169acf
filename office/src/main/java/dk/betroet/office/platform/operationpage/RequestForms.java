package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.rulebook.Vocabulary;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.rules.Words;
import java.util.ArrayList;
import java.util.List;

/** The forms below a request: one for each thing that this visitor can do about it. */
final class RequestForms {

    static final String SIGN = "sign";
    static final String COLLEAGUE = "colleague";
    static final String ON_SCREEN = "on-screen";
    static final String APPROVE = "approve";
    static final String ATTACH = "attach";
    static final String WITHDRAW = "withdraw";

    static final String USER_NAME = "userName";
    static final String PASSWORD = "password";
    static final String CODE = "code";
    static final String SIGNER = "signer";
    static final String SIGNATURE = "signature";
    static final String REASON = "reason";
    static final String KIND = "kind";
    static final String PAPER = "paper";

    /**
     * A form under a heading.
     *
     * @param text a sentence about it
     * @param folded whether it is opened by its heading, being the less usual way
     */
    public record ActionView(Text heading, Text text, FormView form, boolean folded) {}

    private final String path;
    private final Trouble trouble;
    private final dk.betroet.office.platform.web.format.Words words;

    RequestForms(
            String path, Trouble trouble, dk.betroet.office.platform.web.format.Words words) {
        this.path = path;
        this.trouble = trouble;
        this.words = words;
    }

    List<ActionView> of(Turn turn) {
        List<ActionView> actions = new ArrayList<>();
        if (turn.sign()) {
            actions.add(action(SIGN, List.of(), false));
        }
        if (turn.approve()) {
            actions.add(action(APPROVE, List.of(field(REASON, FieldKind.LINES)
                    .withLimit("maxlength", Integer.toString(Note.LENGTH_MAX))), false));
        }
        if (!turn.onScreen().isEmpty()) {
            actions.add(action(ON_SCREEN, onScreen(turn.onScreen()), false));
        }
        if (turn.colleague()) {
            actions.add(action(COLLEAGUE, List.of(
                    field(USER_NAME, FieldKind.TEXT).withLimit("maxlength", "60")
                            .withLimit("autocomplete", "off"),
                    field(PASSWORD, FieldKind.PASSWORD).withLimit("autocomplete", "off"),
                    field(CODE, FieldKind.CODE).optional()), false));
        }
        if (!turn.papers().isEmpty()) {
            actions.add(action(ATTACH, attach(turn), false));
        }
        if (turn.withdraw()) {
            actions.add(action(WITHDRAW, List.of(), !trouble.in(WITHDRAW)));
        }
        return actions;
    }

    private List<FieldView> onScreen(List<Turn.Signer> signers) {
        FieldView who = field(SIGNER, FieldKind.RADIO).withOptions(signers.stream()
                .map(signer -> OptionView.of(signer.person().toString(),
                        Text.plain(signer.name() + ", " + capacity(signer.capacity()))))
                .toList());
        if (signers.size() == 1) {
            who = who.withValue(signers.getFirst().person().toString());
        }
        return List.of(who, field(SIGNATURE, FieldKind.SIGNATURE));
    }

    private List<FieldView> attach(Turn turn) {
        Vocabulary vocabulary = Words.vocabulary();
        FieldView kind = field(KIND, FieldKind.RADIO).withOptions(turn.papers().stream()
                .map(id -> OptionView.of(id, Text.plain(vocabulary.term("document", id)
                        .map(term -> term.label().in(words.language().tag()))
                        .orElse(id))))
                .toList());
        if (turn.papers().size() == 1) {
            kind = kind.withValue(turn.papers().iterator().next());
        }
        return List.of(kind, field(PAPER, FieldKind.CAMERA));
    }

    private String capacity(String id) {
        return new SupplyWords(words, Words.vocabulary()).word("capacity", id);
    }

    /** A field with its label and, when this form was sent, what was typed and what is wrong. */
    private FieldView field(String name, FieldKind kind) {
        FieldView field = FieldView.of(name, kind, Text.of("operation.request.field." + name));
        List<String> typed = trouble.typed().get(name);
        if (typed != null) {
            field = field.withValues(typed);
        }
        return field.withError(trouble.beside().get(name));
    }

    private ActionView action(String name, List<FieldView> fields, boolean folded) {
        String key = "operation.request." + name + ".";
        FormView form = FormView.of(path + "/" + name, fields, Text.of(key + "do"))
                .withWrongs(trouble.in(name) ? trouble.wrongs() : List.of());
        return new ActionView(Text.of(key + "title"), Text.of(key + "text"), form, folded);
    }
}
