package vn.kho.transform.command;

import java.time.Clock;

/**
 * One call of a command: what was asked, where to speak, and the clock that says when it was asked.
 */
public record Call(Arguments arguments, Settings settings, Console console, Clock clock) {}
