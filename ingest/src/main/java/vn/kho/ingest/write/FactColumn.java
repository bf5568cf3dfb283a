package vn.kho.ingest.write;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table of facts: its name, its type and where a record has it.
 *
 * @param <R> the record the table is made of
 * @param value gives a value of the type's Java class, null where the record has none
 */
public record FactColumn<R>(String name, ColumnType type, Function<R, @Nullable Object> value) {}
