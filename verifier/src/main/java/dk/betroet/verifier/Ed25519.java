package dk.betroet.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Checks signatures of Ed25519 (RFC 8032) from keys of 32 bytes. */
final class Ed25519 {

    /** How many hexadecimal digits a signature has. */
    static final int SIGNATURE_DIGITS = 128;

    /** What X.509 puts before the 32 bytes of such a key (RFC 8410). */
    private static final byte[] HEADER =
            HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static boolean isSigned(byte[] key, byte[] bytes, byte[] signature) {
        try {
            byte[] encoded = new byte[HEADER.length + Hash.LENGTH];
            System.arraycopy(HEADER, 0, encoded, 0, HEADER.length);
            System.arraycopy(key, 0, encoded, HEADER.length, Hash.LENGTH);
            PublicKey known = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(known);
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException | ArrayIndexOutOfBoundsException e) {
            return false;
        }
    }
}
