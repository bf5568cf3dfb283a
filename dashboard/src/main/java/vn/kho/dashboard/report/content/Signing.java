package vn.kho.dashboard.report.content;

import java.util.List;

/**
 * The end of an official paper.
 *
 * @param lines in capitals above the name: {@code TM. BAN THƯỜNG VỤ}, {@code CHỦ TỊCH}
 */
public record Signing(
    String recipientsTitle, List<String> recipients, List<String> lines, String name) {}
