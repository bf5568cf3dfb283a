package vn.kho.ingest.simulate;

/** How one office writes its files in one year: forms are copied from the month before. */
record Style(
    Tongue tongue,
    Naming naming,
    Periods periods,
    Rows rows,
    Tone tone,
    Shares shares,
    Writing writing) {

  enum Tongue {
    VIETNAMESE,
    ENGLISH
  }

  enum Naming {
    BY_CODE,
    BY_NAME_AND_PARENT
  }

  enum Periods {
    CODES,
    WORDS
  }

  /** Whether indicators are named by their id or by their row in the plan. */
  enum Rows {
    BY_INDICATOR,
    BY_PLAN_ROW
  }

  /** Where the tone mark stands: hòa or hoà. */
  enum Tone {
    AS_LISTED,
    OTHER_PLACE
  }

  /** Whether a share has its two parts in their own columns or as 962/2075 among the results. */
  enum Shares {
    IN_COLUMNS,
    AS_FRACTION
  }

  /** A plain csv file, or what Excel saves in Vietnam. */
  enum Writing {
    PLAIN,
    EXCEL
  }

  static Style of(Dice seed, Sender sender, int year) {
    Dice dice = seed.with("style").with(sender.code()).with(year);
    Tongue tongue = dice.with("tongue").happens(0.15) ? Tongue.ENGLISH : Tongue.VIETNAMESE;
    return new Style(
        tongue,
        dice.with("naming").happens(0.5) ? Naming.BY_CODE : Naming.BY_NAME_AND_PARENT,
        tongue == Tongue.VIETNAMESE && dice.with("periods").happens(0.4)
            ? Periods.WORDS
            : Periods.CODES,
        dice.with("rows").happens(0.1) ? Rows.BY_PLAN_ROW : Rows.BY_INDICATOR,
        dice.with("tone").happens(0.4) ? Tone.OTHER_PLACE : Tone.AS_LISTED,
        dice.with("shares").happens(0.2) ? Shares.AS_FRACTION : Shares.IN_COLUMNS,
        dice.with("writing").happens(0.15) ? Writing.EXCEL : Writing.PLAIN);
  }

  boolean isEnglish() {
    return tongue == Tongue.ENGLISH;
  }
}
