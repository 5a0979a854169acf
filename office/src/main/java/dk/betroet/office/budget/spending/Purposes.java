package dk.betroet.office.budget.spending;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.operationpage.Labels;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Purposes that other jobs book on the joint money: those in the book, and contributions. */
@Component
class Purposes implements Reference<BookedPurposeId> {

    private static final String CONTRIBUTION = "contribution";

    private final Spending spending;
    private final Labels labels;
    private final Wording wording;

    Purposes(Spending spending, Labels labels, Wording wording) {
        this.spending = spending;
        this.labels = labels;
        this.wording = wording;
    }

    @Override
    public Class<BookedPurposeId> type() {
        return BookedPurposeId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return codes(context).stream().filter(code -> !isMapped(context, code))
                .map(code -> new Option(
                        BookedPurposeId.of(context.unit(), code).value().toString(),
                        said(context, code))).toList();
    }

    @Override
    public Optional<String> label(Context context, BookedPurposeId id) {
        return code(context, id).map(code -> said(context, code));
    }

    private String said(Context context, String code) {
        Words words = wording.in(Language.of(context.caller().locale()));
        return words.say(labels.purpose(code, words));
    }

    private TreeSet<String> codes(Context context) {
        TreeSet<String> codes = new TreeSet<>(
                spending.purposes(context.sql(), context.unit()));
        codes.add(CONTRIBUTION);
        return codes;
    }

    /** The ledger's word of an identity. */
    Optional<String> code(Context context, BookedPurposeId id) {
        return codes(context).stream()
                .filter(code -> BookedPurposeId.of(context.unit(), code).equals(id))
                .findFirst();
    }

    /** Whether it counts on a line already. */
    boolean isMapped(Context context, String code) {
        return spending.lines(context.sql(), context.unit()).containsKey(code);
    }
}
