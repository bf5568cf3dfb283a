package vn.kho.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/**
 * Scripts, styles and pictures, all from this program's own jars. Their address carries a digest of
 * all of them, so a browser may keep them for ever and a new version is never mixed with an old.
 */
public final class Assets implements Routes {
  static final List<String> OWN =
      List.of(
          "app.css",
          "app.js",
          "charts.js",
          "drawer.js",
          "picture.js",
          "format.js",
          "meeting.js",
          "sql.css",
          "sql.js",
          "sql-chart.js",
          "sql-editor.js",
          "sql-result.js",
          "sql-side.js",
          "sql-tabs.js",
          "sql-text.js",
          "theme.js",
          "icons.svg",
          "favicon.svg");
  private static final Map<String, String> FROM_WEBJARS =
      Map.of("echarts.js", "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Asset> assets;
  private final String version;

  private static final class Asset {
    private final String type;
    private final byte[] plain;
    private final byte[] zipped;

    Asset(String type, byte[] plain, byte[] zipped) {
      this.type = type;
      this.plain = plain;
      this.zipped = zipped;
    }
  }

  private Assets(Map<String, Asset> assets, String version) {
    this.assets = assets;
    this.version = version;
  }

  public static Assets load() {
    Map<String, Asset> assets = new TreeMap<>();
    OWN.forEach(name -> assets.put(name, read(name, "static/" + name)));
    FROM_WEBJARS.forEach((name, path) -> assets.put(name, read(name, path)));
    MessageDigest digest = sha256();
    assets.forEach(
        (name, asset) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(asset.plain);
        });
    String version = HexFormat.of().formatHex(digest.digest(), 0, 6);
    return new Assets(Map.copyOf(assets), version);
  }

  /** Digest of all files. */
  public String version() {
    return version;
  }

  /** Where a page finds the files: {@code base + "/app.css"}. */
  public String base() {
    return "/static/" + version;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.at(routes, "/static/{version}/<name>", this::serve);
  }

  private void serve(Context context) {
    Asset asset = assets.get(context.pathParam("name"));
    if (asset == null || !context.pathParam("version").equals(version)) {
      throw Problem.of(ProblemCode.UNKNOWN_ADDRESS, context.path());
    }
    context.disableCompression();
    context.contentType(asset.type);
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.header("Vary", "Accept-Encoding");
    String accepted = context.header("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      context.header("Content-Encoding", "gzip");
      context.result(asset.zipped);
    } else {
      context.result(asset.plain);
    }
  }

  private static Asset read(String name, String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("No file " + path);
      }
      byte[] plain = in.readAllBytes();
      String ending = name.substring(name.lastIndexOf('.') + 1);
      String type = TYPES.get(ending);
      if (type == null) {
        throw new IllegalStateException("No content type for " + name);
      }
      return new Asset(type, plain, zip(plain));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(plain);
    }
    return out.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
