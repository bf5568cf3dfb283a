package vn.kho.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import vn.kho.dashboard.text.Lang;

/**
 * An answer depends on the snapshot, the language, the program and the address only. So it is asked
 * for again without being computed again.
 */
public record Freshness(String programVersion) {

  /** Sets the tag; true when the reader already has this answer, which is then done. */
  public boolean isKnown(Context context, String snapshotId, Lang lang) {
    String tag = "W/\"" + programVersion + "-" + snapshotId + "-" + lang.code() + "\"";
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    context.header("Vary", "Accept-Encoding");
    String known = context.header("If-None-Match");
    if (known != null && known.contains(tag.substring(2))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return true;
    }
    return false;
  }
}
