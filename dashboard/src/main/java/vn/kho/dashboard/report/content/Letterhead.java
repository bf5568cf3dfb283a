package vn.kho.dashboard.report.content;

import java.util.List;

/**
 * The head of an official paper.
 *
 * @param subject lines below {@code BÁO CÁO}
 */
public record Letterhead(
    String superior,
    String organisation,
    String number,
    String nation,
    String motto,
    String placeAndDate,
    String kind,
    List<String> subject) {}
