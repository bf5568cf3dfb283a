package vn.kho.dashboard.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords are kept as {@code iterations:salt:hash}, so that the file gives none away. */
final class Passwords {
  private static final int ITERATIONS = 210_000;
  private static final int BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  static String keep(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    HexFormat hex = HexFormat.of();
    byte[] hash = hash(password, salt, ITERATIONS);
    return ITERATIONS + ":" + hex.formatHex(salt) + ":" + hex.formatHex(hash);
  }

  static boolean isRight(String password, String kept) {
    String[] parts = kept.split(":", -1);
    if (parts.length != 3 || !parts[0].matches("\\d{1,7}")) {
      return false;
    }
    HexFormat hex = HexFormat.of();
    byte[] hash = hash(password, hex.parseHex(parts[1]), Integer.parseInt(parts[0]));
    return MessageDigest.isEqual(hash, hex.parseHex(parts[2]));
  }

  private static byte[] hash(String password, byte[] salt, int iterations) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
