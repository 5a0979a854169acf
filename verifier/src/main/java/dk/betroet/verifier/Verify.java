package dk.betroet.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line: {@code verify FILE [--head HASH]… [--key KEY] [--json]}. Ends with 0 when the
 * archive verifies, 1 when it does not, 2 when the command or the file cannot be read.
 */
public final class Verify {

    private static final String USAGE = """
            verify FILE [--head HASH]... [--key KEY] [--json]
              FILE    an archive of Betroet
              --head  a head from a receipt or statement, 64 hexadecimal digits: must be in a book
              --key   the key that must have signed, 64 hexadecimal digits
              --json  one JSON object instead of lines for a person
            """;

    private Verify() {}

    /** Runs the command and ends the program. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        List<String> heads = new ArrayList<>();
        Optional<String> key = Optional.empty();
        Optional<String> file = Optional.empty();
        boolean json = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            boolean takesHash = "--head".equals(argument) || "--key".equals(argument);
            String hash = takesHash && i + 1 < arguments.length ? arguments[++i] : "";
            if (takesHash && !hash.matches("[0-9a-f]{64}")) {
                return usage(err, argument + " takes 64 hexadecimal digits in small letters");
            } else if ("--head".equals(argument)) {
                heads.add(hash);
            } else if ("--key".equals(argument)) {
                key = Optional.of(hash);
            } else if ("--json".equals(argument)) {
                json = true;
            } else if (argument.startsWith("-") || file.isPresent()) {
                return usage(err, "not understood: " + argument);
            } else {
                file = Optional.of(argument);
            }
        }
        if (file.isEmpty()) {
            return usage(err, "which file?");
        }
        try {
            Report report = Verification.of(Path.of(file.get()),
                    new Verification.Known(key, heads));
            out.print(json ? report.toJson() + "\n" : report.toText());
            return report.verifies() ? 0 : 1;
        } catch (IOException e) {
            err.println("cannot read " + file.get() + ": " + e.getMessage());
            return 2;
        }
    }

    private static int usage(PrintStream err, String said) {
        err.println(said);
        err.print(USAGE);
        return 2;
    }
}
