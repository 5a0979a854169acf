package dk.betroet.kernel.ledger;

import java.util.regex.Pattern;

/**
 * What money was for: a short code such as {@code pocket-money} or {@code clothes}. Not a text
 * about a person: codes stand in the chain and in exports for ever.
 *
 * @param code lower-case letters, digits and hyphens, 1 to 40, starting with a letter
 */
public record Purpose(String code) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Purpose {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a purpose code: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
