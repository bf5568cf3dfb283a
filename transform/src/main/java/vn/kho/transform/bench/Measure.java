package vn.kho.transform.bench;

import vn.kho.transform.command.Message;

/**
 * One thing done both ways.
 *
 * @param kho seconds
 * @param plain seconds of plain DuckDB in the same run
 */
public record Measure(String name, Message meaning, double kho, double plain) {
  /** How many times as long as plain DuckDB; below 1 is faster. */
  public double ratio() {
    return kho / plain;
  }
}
