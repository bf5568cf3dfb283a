package vn.kho.dashboard.query;

/** How often a kind of problem was found in received files. */
public record IssueCode(String code, String severity, int count) {}
