package dk.betroet.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON text from left to right, and knows beforehand what must stand there: the keys of
 * an object come in a given order, there is no white space, and numbers are whole. Anything else is
 * malformed.
 */
final class Cursor {

    /** How deep lists and objects may lie in one another. */
    private static final int DEPTH_MAX = 64;

    private static final char REPLACEMENT = '\ufffd';
    private static final int HASH_DIGITS = 64;
    private static final int ID_LENGTH = 36;
    private static final int HEX = 16;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;

    Cursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.start = from;
        this.at = from;
        this.end = end;
    }

    Cursor(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    int at() {
        return at;
    }

    private Broken malformed(String said, int place) {
        return Broken.malformed(said + " at byte " + (place - start));
    }

    /** The bytes that this reads. */
    byte[] bytes() {
        return bytes;
    }

    /** The first key of an object, with the brace before it. */
    Cursor first(String key) throws Broken {
        expect('{');
        return name(key);
    }

    /** A later key of an object, with the comma before it. */
    Cursor then(String key) throws Broken {
        expect(',');
        return name(key);
    }

    private Cursor name(String key) throws Broken {
        expect('"');
        for (int i = 0; i < key.length(); i++) {
            if (at >= end || bytes[at] != key.charAt(i)) {
                throw malformed("the key " + key + " should stand", at);
            }
            at++;
        }
        expect('"');
        expect(':');
        return this;
    }

    /** The end of an object. */
    void close() throws Broken {
        expect('}');
    }

    /** The end of the text. */
    void end() throws Broken {
        if (at != end) {
            throw malformed("more stands behind the end of the object", at);
        }
    }

    /** The bracket before a list; whether the list has anything in it. */
    boolean list() throws Broken {
        expect('[');
        if (peek() == ']') {
            at++;
            return false;
        }
        return true;
    }

    /** What stands behind an element of a list: whether another follows. */
    boolean more() throws Broken {
        if (peek() == ',') {
            at++;
            return true;
        }
        expect(']');
        return false;
    }

    /** A whole number that fits 64 bits, written without a plus sign or leading zeros. */
    long number() throws Broken {
        int from = at;
        boolean negative = peek() == '-';
        if (negative) {
            at++;
        }
        int digits = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            int digit = bytes[at++] - '0';
            if (value < (Long.MIN_VALUE + digit) / 10) {
                throw malformed("a number is too large", from);
            }
            value = value * 10 - digit;
        }
        boolean leadingZero = bytes[digits < end ? digits : from] == '0' && at - digits > 1;
        if (at == digits || leadingZero || negative && value == 0
                || !negative && value == Long.MIN_VALUE) {
            throw malformed("a whole number should stand", from);
        }
        return negative ? value : -value;
    }

    /** A text. */
    String text() throws Broken {
        int from = at + 1;
        if (!skipText()) {
            return utf8(from, at - 1);
        }
        return unescaped(from, at - 1);
    }

    /** An identity. */
    Id id() throws Broken {
        Id id = idOrNull();
        if (id == null) {
            throw malformed("an identity should stand", at);
        }
        return id;
    }

    /** An identity; null for the empty text. */
    Id idOrNull() throws Broken {
        expect('"');
        if (peek() == '"') {
            at++;
            return null;
        }
        Id id = at + ID_LENGTH < end ? Id.read(bytes, at) : null;
        if (id == null) {
            throw malformed("an identity should stand", at);
        }
        at += ID_LENGTH;
        expect('"');
        return id;
    }

    /** A hash of 32 bytes. */
    byte[] hash() throws Broken {
        byte[] hash = hashOrEmpty();
        if (hash.length == 0) {
            throw malformed("a hash should stand", at);
        }
        return hash;
    }

    /** A hash of 32 bytes; no bytes for the empty text. */
    byte[] hashOrEmpty() throws Broken {
        return hex(HASH_DIGITS);
    }

    /** So many hexadecimal digits as bytes; no bytes for the empty text. */
    byte[] hex(int digits) throws Broken {
        expect('"');
        if (peek() == '"') {
            at++;
            return new byte[0];
        }
        if (at + digits > end) {
            throw malformed("more hexadecimal digits should stand", at);
        }
        byte[] value = new byte[digits / 2];
        for (int i = 0; i < value.length; i++) {
            long two = Id.digits(bytes, at, 2);
            if (two < 0) {
                throw malformed("hexadecimal digits should stand", at);
            }
            value[i] = (byte) two;
            at += 2;
        }
        expect('"');
        return value;
    }

    /** What is found while a value is passed over. */
    interface Passing {

        /** Whether texts under this key of the outermost object are to be told. */
        boolean wants(String key);

        /** A text under such a key, at once or in a list. */
        void text(String key, String text) throws Broken;

        /** A sealed value: its identity and digest. */
        void sealed(Id id, byte[] digest) throws Broken;
    }

    /** Passes over a canonical JSON object, and tells what is in it. */
    void pass(Passing passing) throws Broken {
        if (peek() != '{') {
            throw malformed("an object should stand", at);
        }
        value(passing, "", 0);
    }

    private void value(Passing passing, String key, int depth) throws Broken {
        if (depth > DEPTH_MAX) {
            throw malformed("more than " + DEPTH_MAX + " levels", at);
        }
        switch (peek()) {
            case '{' -> object(passing, key, depth);
            case '[' -> {
                for (boolean another = list(); another; another = more()) {
                    value(passing, key, depth + 1);
                }
            }
            case '"' -> passText(passing, key, depth);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void passText(Passing passing, String key, int depth) throws Broken {
        if (depth <= 2 && passing.wants(key)) {
            passing.text(key, text());
        } else {
            skipText();
        }
    }

    private void object(Passing passing, String key, int depth) throws Broken {
        int from = at;
        expect('{');
        if (peek() == '}') {
            at++;
            return;
        }
        String last = null;
        int keys = 0;
        do {
            keys++;
            String name = text();
            if (last != null && last.compareTo(name) >= 0) {
                throw malformed("the key " + name + " is out of order", at);
            }
            last = name;
            expect(':');
            value(passing, depth == 0 ? name : key, depth + 1);
        } while (next('}'));
        if (keys == 2 && "sealed".equals(last)) {
            sealed(passing, from);
        }
    }

    private boolean next(char closing) throws Broken {
        if (peek() == ',') {
            at++;
            return true;
        }
        expect(closing);
        return false;
    }

    private void sealed(Passing passing, int from) throws Broken {
        Cursor again = new Cursor(bytes, from, at);
        byte[] digest = again.first("digest").hash();
        passing.sealed(again.then("sealed").id(), digest);
    }

    private void word(String word) throws Broken {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    /** Passes over a text; whether it has escapes in it. */
    private boolean skipText() throws Broken {
        expect('"');
        boolean escapes = false;
        while (at < end && bytes[at] != '"') {
            int one = bytes[at];
            if (one >= 0 && one < ' ') {
                throw malformed("a control character in a text", at);
            }
            if (one == '\\') {
                escapes = true;
                at++;
            }
            at++;
        }
        expect('"');
        return escapes;
    }

    private String utf8(int from, int until) throws Broken {
        String text = new String(bytes, from, until - from, StandardCharsets.UTF_8);
        // stands for what cannot be read, and may stand for itself
        if (text.indexOf(REPLACEMENT) >= 0) {
            strict(from, until);
        }
        return text;
    }

    private void strict(int from, int until) throws Broken {
        try {
            StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, until - from));
        } catch (CharacterCodingException e) {
            throw malformed("a text is not UTF-8", from);
        }
    }

    private String unescaped(int from, int until) throws Broken {
        String raw = utf8(from, until);
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char one = raw.charAt(i);
            if (one != '\\') {
                text.append(one);
                continue;
            }
            i++;
            switch (i < raw.length() ? raw.charAt(i) : ' ') {
                case '"' -> text.append('"');
                case '\\' -> text.append('\\');
                case '/' -> text.append('/');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append(unicode(raw, i + 1));
                    i += 4;
                }
                default -> throw malformed("an unknown escape in a text", from);
            }
        }
        return text.toString();
    }

    private static char unicode(String raw, int from) throws Broken {
        if (from + 4 > raw.length()) {
            throw Broken.malformed("an escape is cut off");
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(raw.charAt(i), HEX);
            if (digit < 0) {
                throw Broken.malformed("an escape is not hexadecimal");
            }
            value = value * HEX + digit;
        }
        return (char) value;
    }

    private int peek() throws Broken {
        if (at >= end) {
            throw Broken.malformed("the line ends too early");
        }
        return bytes[at];
    }

    private void expect(char one) throws Broken {
        if (at >= end || bytes[at] != one) {
            throw malformed("'" + one + "' should stand", at);
        }
        at++;
    }
}
