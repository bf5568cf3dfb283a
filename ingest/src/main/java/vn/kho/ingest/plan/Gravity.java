package vn.kho.ingest.plan;

import vn.kho.ingest.issue.Words;

/** What a finding does to the reading. */
enum Gravity {
  /** Something printed was not taken over: the sender must answer or mend it. */
  REFUSED("Không nhận", "Refused"),
  /** The plan contradicts itself or the records; both sides stand as printed. */
  CONTRADICTION("Mâu thuẫn", "Contradiction"),
  /** Two readings are possible; nothing is lost, a person should say which is meant. */
  QUESTION("Cần hỏi", "Question"),
  /** Good to know. */
  NOTE("Ghi chú", "Note");

  private final String vi;
  private final String en;

  Gravity(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  Words words() {
    return new Words(vi, en);
  }
}
