package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.oioubl.OIOUBLValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import dk.betroet.kernel.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Claims and credit notes held against the official schema and schematron of OIOUBL 2.1. */
class OioublTest {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES =
            new ValidationExecutorSetRegistry<>();

    static {
        OIOUBLValidation.initOIOUBL(RULES);
    }

    private static final ClaimDocument.Sender SENDER =
            new ClaimDocument.Sender("Sundhedssekretariatet", "13748136");

    private static ClaimDocument claim(boolean credit, boolean taxed) {
        return new ClaimDocument(credit, credit ? 8 : 7, credit ? 7 : null,
                LocalDate.of(2022, 1, 10), credit ? null : LocalDate.of(2022, 2, 1), SENDER,
                new ClaimDocument.Recipient("Assens", "5798000000018", "13748136", "SUND-2022"),
                "Bidrag til sundhedssekretariatet 2022, rate 1 af 2", Money.ofOere(6_086_328),
                "Bidrag til fælles drift, uden for momslovens område", taxed);
    }

    private static List<String> errors(ClaimDocument claim) {
        DVRCoordinate rules = RULES.getAll().stream().map(one -> one.getID())
                .filter(id -> id.getArtifactID().equals(
                        claim.credit() ? "credit-note" : "invoice"))
                .max((one, other) -> one.getVersionObj().compareTo(other.getVersionObj()))
                .orElseThrow();
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(), RULES.getOfID(rules), ValidationSourceXML.create(new ReadableResourceByteArray(
                        Oioubl.of(claim))));
        List<String> errors = new ArrayList<>();
        results.getAllErrors().forEach(error -> errors.add(error.getErrorID() + " "
                + error.getErrorText(Locale.ROOT) + " " + error.getErrorFieldName()));
        return errors;
    }

    @Test
    void a_claim_is_a_valid_invoice() {
        assertThat(errors(claim(false, false))).isEmpty();
        assertThat(errors(claim(false, true))).isEmpty();
    }

    @Test
    void what_takes_it_back_is_a_valid_credit_note() {
        assertThat(errors(claim(true, false))).isEmpty();
    }

    /** The rules themselves are tried: a sender whose number is too short is found out. */
    @Test
    void the_rules_bite() {
        ClaimDocument right = claim(false, false);
        ClaimDocument wrong = new ClaimDocument(false, 7, null, right.issuedOn(), right.dueOn(),
                new ClaimDocument.Sender("Sekretariatet", "1374"), right.recipient(), right.what(),
                right.amount(), right.vatText(), false);
        assertThat(errors(wrong)).isNotEmpty();
    }

    @Test
    void the_document_says_who_whom_what_and_how_much() {
        String xml = new String(Oioubl.of(claim(false, true)), StandardCharsets.UTF_8);
        assertThat(xml).contains(">60863.28<", ">15215.82<", ">76079.10<", "StandardRated",
                "5798000000018", "DK13748136", "SUND-2022", "uden for momslovens");
        assertThat(new String(Oioubl.of(claim(false, false)), StandardCharsets.UTF_8))
                .contains("ZeroRated").doesNotContain("StandardRated");
    }
}
