package vn.kho.ingest.model;

/** An indicator counts for a scheme. */
public record IndicatorScheme(String indicatorId, String schemeId) {}
