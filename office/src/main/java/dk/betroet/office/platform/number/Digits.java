package dk.betroet.office.platform.number;

/** What the numbers have in common: how people and files group their digits. */
final class Digits {

    private Digits() {}

    /** The text without the blanks (also no-break), dots and hyphens people put between digits. */
    static String without(String text, String separators) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean blank = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
            if (!blank && separators.indexOf(sign) < 0) {
                kept.append(sign);
            }
        }
        return kept.toString();
    }

    /** Whether every sign is one of 0-9; digits of other scripts are not. */
    static boolean only(String text) {
        return text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    static boolean zeros(String text) {
        return text.chars().allMatch(sign -> sign == '0');
    }
}
