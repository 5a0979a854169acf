package dk.betroet.office.account.bank;

import dk.betroet.office.platform.operation.FieldSpec;
import java.util.Arrays;

/** Why a bank line has no movement in the book, or a movement no line, in one word. */
public enum LeftOverReason {
    /** The other side books it later. */
    UNDER_WAY,
    /** The bank has made a mistake and has been told. */
    BANK_MISTAKE,
    /** It has nothing to do with residents' money; what it is, the reason says. */
    NOT_OURS,
    /** Nobody knows yet; it is being looked into. */
    LOOKED_INTO;

    /** The stable name. */
    public String id() {
        return FieldSpec.choiceId(this);
    }

    static LeftOverReason ofId(String id) {
        return Arrays.stream(values()).filter(why -> why.id().equals(id)).findFirst().orElseThrow();
    }
}
