package vn.kho.dashboard.report.content;

/**
 * A numbered heading.
 *
 * @param level 1 for a part, 2 for {@code I.}, 3 for {@code 1.}
 */
public record Heading(int level, String text) implements Block {}
