package vn.kho.transform.io;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** One ledger entry: a finished load and the Parquet files that count because of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Load(
    @JsonProperty("load_id") String loadId,
    @JsonProperty("load_seq") long loadSeq,
    @JsonProperty("recorded_at") Instant recordedAt,
    @JsonProperty("files") List<FactFile> files,
    @JsonProperty("sources") List<Source> sources) {

  /** A Parquet file of facts, by its path below the warehouse. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record FactFile(
      @JsonProperty("table") String table,
      @JsonProperty("path") String path,
      @JsonProperty("rows") long rows) {}

  /** A received file, kept below originals by its hash. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Source(
      @JsonProperty("file_name") String fileName,
      @JsonProperty("sha256") String sha256,
      @JsonProperty("kind") String kind) {}
}
