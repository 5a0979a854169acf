package dk.betroet.office.account.bankfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** One camt.053 file: finds its statements and hands each its parts, one subtree at a time. */
final class CamtFile {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.";

    /** The versions whose differences {@link CamtStatement} and {@link CamtEntry} know. */
    private static final Set<String> VERSIONS = Set.of("001.02", "001.04", "001.08");

    private final CamtXml xml;
    private final String sha256;
    private final FileHints hints;
    private final Findings findings;
    private String namespace = "";
    private int lines;

    CamtFile(byte[] bytes, String sha256, FileHints hints, Findings findings) {
        this.xml = new CamtXml(bytes, findings);
        this.sha256 = sha256;
        this.hints = hints;
        this.findings = findings;
    }

    List<BankStatement> read() {
        List<BankStatement> statements = new ArrayList<>();
        if (!enterDocument()) {
            return statements;
        }
        Set<String> seen = new HashSet<>();
        int event = xml.next();
        while (event != CamtXml.STOPPED && !findings.isFull()) {
            if (event == XMLStreamConstants.START_ELEMENT && isNamed("Stmt")) {
                BankStatement statement = statement();
                if (statement != null) {
                    add(statement, seen, statements);
                }
            } else if (event == XMLStreamConstants.START_ELEMENT && !isNamed("BkToCstmrStmt")) {
                xml.subtree(namespace);
            }
            event = xml.next();
        }
        return statements;
    }

    private void add(BankStatement statement, Set<String> seen, List<BankStatement> statements) {
        StatementAccount account = statement.account();
        String name = (account == null ? "" : account.text()) + "\n" + statement.statementId();
        if (seen.add(name)) {
            statements.add(statement);
        } else {
            findings.add(BankFileProblem.STATEMENT_TWICE, xml.line(), xml.column(), "Stmt/Id",
                    statement.statementId());
        }
    }

    private boolean isNamed(String name) {
        return xml.name().equals(name) && xml.namespace().equals(namespace);
    }

    /** Moves to the root and checks that it is a statement of a known version. */
    private boolean enterDocument() {
        int event = xml.next();
        while (event != CamtXml.STOPPED && event != XMLStreamConstants.START_ELEMENT) {
            event = xml.next();
        }
        if (event == CamtXml.STOPPED) {
            return false;
        }
        namespace = xml.namespace();
        if (!xml.name().equals("Document") || !namespace.startsWith(NAMESPACE)) {
            xml.stop(BankFileProblem.XML_NOT_CAMT, xml.name() + " " + namespace);
            return false;
        }
        String version = namespace.substring(NAMESPACE.length());
        if (!VERSIONS.contains(version)) {
            xml.stop(BankFileProblem.XML_VERSION, "camt.053." + version);
            return false;
        }
        return true;
    }

    private @Nullable BankStatement statement() {
        FileSource source = new FileSource("camt.053",
                namespace.substring(NAMESPACE.length()), xml.encoding(), sha256);
        CamtStatement statement =
                new CamtStatement(xml.line(), xml.column(), source, hints, findings);
        while (!findings.isFull()) {
            int event = xml.next();
            if (event == CamtXml.STOPPED) {
                return null;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return statement.finish();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement part = xml.subtree(namespace);
                if (part == null || isTooMany(part)) {
                    return null;
                }
                statement.accept(part);
            }
        }
        return null;
    }

    private boolean isTooMany(XmlElement part) {
        if (part.name.equals("Ntry") && ++lines > BankFile.MAX_LINES) {
            xml.stop(BankFileProblem.TOO_MANY_LINES, "", new Detail.Count(BankFile.MAX_LINES));
            return true;
        }
        return false;
    }
}
