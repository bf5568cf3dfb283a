package vn.kho.dashboard.page;

import vn.kho.dashboard.query.Status;
import vn.kho.dashboard.text.Texts;

/** A chip: never colour alone, always icon and word as well. */
public record StatusView(String key, String word) {
  static StatusView of(Status status, Texts texts) {
    return new StatusView(status.key(), texts.get("status." + status.key()));
  }
}
