package vn.kho.ingest.write;

/**
 * One Parquet file of a load.
 *
 * @param table the table it belongs to
 * @param path below the warehouse, with forward slashes
 * @param rows how many rows it holds
 */
public record LoadedFile(String table, String path, int rows) {}
