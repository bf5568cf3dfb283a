package vn.kho.ingest.validate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;

/** Keys made of what they stand for, so that the same bytes always give the same keys. */
public final class ResultIds {
  private ResultIds() {}

  static String of(
      String sha256,
      @Nullable String sheet,
      int row,
      @Nullable String column,
      Indicator indicator,
      OrgUnit unit,
      Period period,
      Basis basis) {
    return key(
        sha256,
        sheet == null ? "" : sheet,
        String.valueOf(row),
        String.valueOf(column),
        indicator.indicatorId(),
        unit.orgUnitId(),
        period.code(),
        basis.code());
  }

  /** Key of a submission: the file and what it was read as. */
  public static String submission(String sha256, String kind) {
    return key(sha256, kind);
  }

  /** The first 16 hexadecimal digits of the SHA-256 of the parts joined by {@code |}. */
  private static String key(String... parts) {
    byte[] bytes = String.join("|", parts).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
