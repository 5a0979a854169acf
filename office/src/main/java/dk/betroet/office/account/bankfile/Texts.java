package dk.betroet.office.account.bankfile;

/** What is done to every text from a file before anyone sees it. */
final class Texts {

    private Texts() {}

    /**
     * One line without control characters and without the invisible signs that turn the reading
     * direction of what follows; runs of blanks become one. Letters of any script stay.
     */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean blank = false;
        int at = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                blank = true;
            } else if (isShown(sign)) {
                if (blank && !kept.isEmpty()) {
                    kept.append(' ');
                }
                blank = false;
                kept.appendCodePoint(sign);
            }
        }
        return kept.toString();
    }

    private static boolean isShown(int sign) {
        boolean turns = sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
        int type = Character.getType(sign);
        return !turns && sign != 0xFEFF && type != Character.CONTROL
                && type != Character.SURROGATE && type != Character.UNASSIGNED;
    }

    /** The text, or its beginning and an ellipsis; never half of a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
