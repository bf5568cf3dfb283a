package vn.kho.dashboard.page;

import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Periods;
import vn.kho.dashboard.text.Texts;

/** One reader looking at one page: where, in which language, at which figures. */
record Visit(SnapshotStore store, Session session, Address address, Scope scope) {
  Lang lang() {
    return address.lang();
  }

  Texts texts() {
    return Texts.of(lang());
  }

  Numbers numbers() {
    return new Numbers(lang());
  }

  String periodName(String period) {
    return Periods.name(period, texts(), numbers());
  }
}
