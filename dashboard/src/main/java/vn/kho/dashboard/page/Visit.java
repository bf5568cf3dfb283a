package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.List;
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

  /** What a file taken away must say of itself. */
  List<String> notes(boolean isSimulated) {
    List<String> notes = new ArrayList<>();
    notes.add(line());
    if (isSimulated) {
      notes.add(texts().get("simulated.title") + " " + texts().get("simulated.file"));
    }
    return notes;
  }

  /** Source · as of · boundary · plan version · coverage of all targets of the unit and period. */
  String line() {
    PlanTree tree = OverviewPage.tree(this, session);
    return Frame.provenance(this, scope.boundary())
        + " · "
        + texts().get("provenance.coverage", Coverage.of(tree, scope.period()).text(numbers()));
  }

  String periodName(String period) {
    return Periods.name(period, texts(), numbers());
  }
}
