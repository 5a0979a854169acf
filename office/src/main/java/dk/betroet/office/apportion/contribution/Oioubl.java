package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A claim as OIOUBL 2.1, the format that Danish public bodies take until NemHandel's next one: a
 * claim as an invoice, what takes it back as a credit note. There is no category in it for what is
 * outside value added tax; such a claim is zero-rated and says why in its text.
 */
final class Oioubl {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CAC = UBL + "CommonAggregateComponents-2";
    private static final String CBC = UBL + "CommonBasicComponents-2";
    private static final String AGENCY = "320";
    private static final int AMOUNT_PLACES = 2;

    private final ClaimDocument claim;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private Oioubl(ClaimDocument claim) throws XMLStreamException {
        this.claim = claim;
        this.xml = XMLOutputFactory.newFactory()
                .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** The document in UTF-8. */
    static byte[] of(ClaimDocument claim) {
        try {
            Oioubl document = new Oioubl(claim);
            document.write();
            return document.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory cannot fail", e);
        }
    }

    private String root() {
        return claim.credit() ? "CreditNote" : "Invoice";
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement(root());
        xml.writeDefaultNamespace(UBL + root() + "-2");
        xml.writeNamespace("cac", CAC);
        xml.writeNamespace("cbc", CBC);
        text("UBLVersionID", "2.1");
        text("CustomizationID", "OIOUBL-2.1");
        with("ProfileID", "urn:www.nesubl.eu:profiles:profile5:ver2.0", "schemeID",
                "urn:oioubl:id:profileid-1.6", "schemeAgencyID", AGENCY);
        text("ID", Integer.toString(claim.number()));
        text("IssueDate", claim.issuedOn().toString());
        if (!claim.credit()) {
            with("InvoiceTypeCode", "380", "listAgencyID", AGENCY, "listID",
                    "urn:oioubl:codelist:invoicetypecode-1.2");
        }
        text("Note", claim.vatText());
        text("DocumentCurrencyCode", "DKK");
        reference();
        Integer credited = claim.credited();
        if (credited != null) {
            start("BillingReference");
            start("InvoiceDocumentReference");
            text("ID", credited.toString());
            end();
            end();
        }
        supplier();
        customer();
        payment();
        taxes();
        totals();
        line();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void reference() throws XMLStreamException {
        if (!claim.recipient().reference().isEmpty()) {
            start("OrderReference");
            text("ID", claim.recipient().reference());
            end();
        }
    }

    private void supplier() throws XMLStreamException {
        start("AccountingSupplierParty");
        start("Party");
        cvr(claim.sender().cvr(), "EndpointID");
        start("PartyIdentification");
        cvr(claim.sender().cvr(), "ID");
        end();
        party(claim.sender().name(), claim.sender().cvr());
        end();
        end();
    }

    private void customer() throws XMLStreamException {
        ClaimDocument.Recipient to = claim.recipient();
        start("AccountingCustomerParty");
        start("Party");
        if (to.gln().isEmpty()) {
            cvr(to.cvr(), "EndpointID");
        } else {
            with("EndpointID", to.gln(), "schemeID", "GLN", "schemeAgencyID", "9");
        }
        start("PartyIdentification");
        if (to.cvr().isEmpty()) {
            with("ID", to.gln(), "schemeID", "GLN", "schemeAgencyID", "9");
        } else {
            cvr(to.cvr(), "ID");
        }
        end();
        party(to.name(), to.cvr());
        start("Contact");
        text("ID", to.reference().isEmpty() ? "-" : to.reference());
        end();
        end();
        end();
    }

    private void party(String name, String cvr) throws XMLStreamException {
        start("PartyName");
        text("Name", name);
        end();
        start("PostalAddress");
        with("AddressFormatCode", "StructuredLax", "listAgencyID", AGENCY, "listID",
                "urn:oioubl:codelist:addressformatcode-1.1");
        start("Country");
        text("IdentificationCode", "DK");
        end();
        end();
        if (!cvr.isEmpty()) {
            start("PartyLegalEntity");
            text("RegistrationName", name);
            cvr(cvr, "CompanyID");
            end();
        }
    }

    private void cvr(String digits, String element) throws XMLStreamException {
        with(element, "DK" + digits, "schemeID", "DK:CVR", "schemeAgencyID", AGENCY);
    }

    private void payment() throws XMLStreamException {
        LocalDate due = claim.dueOn();
        if (due == null) {
            return;
        }
        start("PaymentMeans");
        text("ID", "1");
        text("PaymentMeansCode", "97");
        text("PaymentDueDate", due.toString());
        end();
        start("PaymentTerms");
        text("ID", "1");
        text("PaymentMeansID", "1");
        amount("Amount", claim.amount().plus(claim.tax()));
        end();
    }

    private void taxes() throws XMLStreamException {
        start("TaxTotal");
        amount("TaxAmount", claim.tax());
        start("TaxSubtotal");
        amount("TaxableAmount", claim.amount());
        amount("TaxAmount", claim.tax());
        category();
        end();
        end();
    }

    private void category() throws XMLStreamException {
        start("TaxCategory");
        with("ID", claim.taxed() ? "StandardRated" : "ZeroRated", "schemeAgencyID", AGENCY,
                "schemeID", "urn:oioubl:id:taxcategoryid-1.3");
        text("Percent", claim.taxed() ? "25.00" : "0.00");
        start("TaxScheme");
        with("ID", "63", "schemeAgencyID", AGENCY, "schemeID", "urn:oioubl:id:taxschemeid-1.5");
        text("Name", "Moms");
        end();
        end();
    }

    private void totals() throws XMLStreamException {
        start("LegalMonetaryTotal");
        amount("LineExtensionAmount", claim.amount());
        amount("TaxExclusiveAmount", claim.tax());
        amount("TaxInclusiveAmount", claim.amount().plus(claim.tax()));
        amount("PayableAmount", claim.amount().plus(claim.tax()));
        end();
    }

    private void line() throws XMLStreamException {
        start(root() + "Line");
        text("ID", "1");
        with(claim.credit() ? "CreditedQuantity" : "InvoicedQuantity", "1.00", "unitCode", "EA");
        amount("LineExtensionAmount", claim.amount());
        taxes();
        start("Item");
        text("Description", claim.what());
        text("Name", shortened(claim.what()));
        end();
        start("Price");
        amount("PriceAmount", claim.amount());
        end();
        end();
    }

    /** The name of an item has room for forty characters. */
    private static String shortened(String what) {
        int most = 40;
        return what.length() <= most ? what : what.substring(0, most).strip();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("cac", name, CAC);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        with(name, text);
    }

    private void with(String name, String text, String... attributes) throws XMLStreamException {
        xml.writeStartElement("cbc", name, CBC);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void amount(String name, Money money) throws XMLStreamException {
        BigDecimal kroner = BigDecimal.valueOf(money.toOere(), AMOUNT_PLACES);
        with(name, kroner.toPlainString(), "currencyID", "DKK");
    }
}
