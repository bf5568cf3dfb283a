package vn.kho.dashboard.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.kho.dashboard.store.WarehouseFiles.Original;

/** Whether the kept originals still are the bytes that were received. */
final class Originals {
  private Originals() {}

  /** What became of an original. */
  enum Fate {
    ALTERED,
    MISSING
  }

  /** An original that is not what was received. */
  record Bad(Original original, Path file, Fate fate) {}

  /** Reads every file anew and holds it against its hash; those that differ. */
  static List<Bad> check(Path folder, List<Original> originals) {
    List<Bad> bad = new ArrayList<>();
    for (Original original : originals) {
      String hash = original.sha256();
      Path file = folder.resolve(hash.substring(0, Math.min(2, hash.length()))).resolve(hash);
      if (!Files.isRegularFile(file)) {
        bad.add(new Bad(original, file, Fate.MISSING));
      } else if (!hash(file).equals(original.sha256())) {
        bad.add(new Bad(original, file, Fate.ALTERED));
      }
    }
    return bad;
  }

  private static String hash(Path file) {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
