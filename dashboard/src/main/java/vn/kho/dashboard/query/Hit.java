package vn.kho.dashboard.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a search found.
 *
 * @param kind {@code unit} or {@code target}
 * @param about the parent of a unit, the row number of a target
 */
public record Hit(
    String kind,
    String id,
    String planId,
    String nameVi,
    String nameEn,
    String level,
    @Nullable String about,
    @Nullable LocalDate validTo) {}
