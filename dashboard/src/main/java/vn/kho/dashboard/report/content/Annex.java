package vn.kho.dashboard.report.content;

import java.util.List;

/** An annex on landscape pages: {@code PHỤ LỤC 1}, its title and its tables. */
public record Annex(String number, String title, List<Block> blocks) {}
