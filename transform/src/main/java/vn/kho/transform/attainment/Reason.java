package vn.kho.transform.attainment;

/** One plain sentence about a verdict, in both languages. */
public record Reason(String vi, String en) {}
