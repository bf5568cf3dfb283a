package vn.kho.ingest.simulate;

import java.util.List;

/**
 * How one indicator behaves at one level.
 *
 * @param level empty: at every level
 * @param years what they mean, the shape says
 * @param percents of ratios; of units that reach the floor; of acts that are done
 * @param outside the liveliness outside the plan's footprint, 1 = the same
 * @param floor what every unit should reach: events a year, or the bound of a milestone
 * @param of the indicators it is taken from
 */
record Profile(
    String indicator,
    String level,
    Shape shape,
    Figures years,
    Figures percents,
    Season season,
    double outside,
    int floor,
    List<String> of) {}
