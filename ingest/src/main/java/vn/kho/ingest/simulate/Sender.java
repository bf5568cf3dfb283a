package vn.kho.ingest.simulate;

import java.util.List;

/**
 * Who sends a file, and for which units.
 *
 * @param code names the files: a district's or commune's code, {@code cum-03}, {@code tinh}
 * @param isPunctual the province's own office: never late, never silent
 */
record Sender(String code, List<UnitLife> units, boolean isPunctual) {}
