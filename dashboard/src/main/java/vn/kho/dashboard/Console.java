package vn.kho.dashboard;

import java.io.PrintStream;

/** Standard output and standard error, named so that a test can hand over its own. */
public record Console(PrintStream out, PrintStream err) {}
