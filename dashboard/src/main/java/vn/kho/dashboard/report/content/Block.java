package vn.kho.dashboard.report.content;

/** A piece of the report between two others. */
public sealed interface Block permits Heading, Paragraph, Table, Chart {}
