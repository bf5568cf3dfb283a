package vn.kho.ingest.validate;

import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.codelist.UnitFinder;

/**
 * What results may speak of.
 *
 * @param units finds units by code and name
 * @param indicators finds indicators by id, name and plan row
 * @param closings the periods that are closed
 */
public record Codes(UnitFinder units, IndicatorFinder indicators, Closings closings) {}
