package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form: where it goes, its fields, what is wrong, and the button. Drawn by
 * {@code parts/form :: form}; always sent by POST, with the CSRF token added by the template.
 *
 * @param action local path that the form is sent to
 * @param submit words on the primary button
 * @param cancel the way out without doing anything; or null
 * @param wrongs what is wrong with the whole and not with one field
 * @param verdict what the rule book says to what is filled in; or null
 * @param others other buttons that send the same form, such as "may I?"; the first word is the
 *     parameter name and value {@code true}
 */
public record FormView(
        String action,
        List<SectionView> sections,
        Text submit,
        @Nullable LinkView cancel,
        List<Text> wrongs,
        @Nullable VerdictView verdict,
        List<ButtonView> others) {

    public FormView {
        sections = List.copyOf(sections);
        wrongs = List.copyOf(wrongs);
        others = List.copyOf(others);
    }

    /** A form with one section and a button. */
    public static FormView of(String action, List<FieldView> fields, Text submit) {
        return new FormView(
                action, List.of(SectionView.of(fields)), submit, null, List.of(), null, List.of());
    }

    /** The same form with a way out. */
    public FormView withCancel(String href) {
        LinkView out = LinkView.to(href, Text.of("platform.form.cancel"));
        return new FormView(action, sections, submit, out, wrongs, verdict, others);
    }

    /** The same form with what is wrong with the whole. */
    public FormView withWrongs(List<Text> reasons) {
        return new FormView(action, sections, submit, cancel, reasons, verdict, others);
    }

    /** The same form with the rule book's answer above the buttons. */
    public FormView withVerdict(@Nullable VerdictView answer) {
        return new FormView(action, sections, submit, cancel, wrongs, answer, others);
    }

    /** Everything that is wrong, the whole first, then field by field from above. */
    public List<ErrorView> errors() {
        List<ErrorView> errors = new ArrayList<>();
        wrongs.forEach(wrong -> errors.add(new ErrorView(null, wrong)));
        for (FieldView field : fields()) {
            Text error = field.error();
            if (error != null) {
                errors.add(new ErrorView(field.anchor(), error));
            }
        }
        return List.copyOf(errors);
    }

    /** Whether the form carries files and must be sent in parts. */
    public boolean isMultipart() {
        return fields().stream().anyMatch(field ->
                field.kind() == FieldKind.FILE || field.kind() == FieldKind.CAMERA);
    }

    /** Whether any field may be left empty, so that the page must say which. */
    public boolean hasOptional() {
        return fields().stream().anyMatch(field -> !field.required());
    }

    private List<FieldView> fields() {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> field.all().stream())
                .toList();
    }
}
