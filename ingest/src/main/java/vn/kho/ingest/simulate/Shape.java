package vn.kho.ingest.simulate;

/** How an indicator behaves; what the yearly figures of its {@link Profile} mean. */
enum Shape {
  /** Many small things: each year's total, spread over units by size. */
  FLOW,
  /** Few things: exactly so many a year, each in some unit and month. */
  EVENTS,
  /** Every unit does a few: the average per unit and year. */
  EACH,
  /** A level: the total at the year's end. */
  STOCK,
  /** A small level every unit has: the average at the year's end, never falling. */
  LEVELS,
  /** One per unit: the chance that it is there at the year's end. */
  OFFICE,
  /** A ratio of levels: the percentage, of another level or of an own total. */
  PART,
  /** A ratio of amounts: cases found, and the percentage of them that was helped. */
  CASES,
  /** The numerator of a ratio, for itself. */
  NUMERATOR,
  /** What another level gained in the month. */
  GAIN,
  /** Who came: as many as left (another flow) and were gained (another gain), never below 0. */
  CAME,
  /** Who left: as many as came less what was gained. */
  LEFT,
  /** Two others added up. */
  SUM,
  /** Another indicator reaches a bound. */
  REACHED,
  /** Done or not in the years the plan schedules. */
  MILESTONE
}
