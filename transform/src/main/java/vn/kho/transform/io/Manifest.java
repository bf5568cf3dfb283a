package vn.kho.transform.io;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a snapshot is made of; written last into its folder, so a folder without one is rubbish. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
    @JsonProperty("snapshot_id") String snapshotId,
    @JsonProperty("as_of") LocalDate asOf,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("code_version") String codeVersion,
    @JsonProperty("inputs") List<String> inputs,
    @JsonProperty("row_counts") Map<String, Long> rowCounts,
    @JsonProperty("checks") List<CheckResult> checks) {

  static final String FILE = "manifest.json";

  /** The outcome of one check: its failing rows, 0 in anything that was published. */
  public record CheckResult(
      @JsonProperty("check") String check, @JsonProperty("failing_rows") long failingRows) {}

  static Manifest read(Path folder) {
    try {
      return Json.MAPPER.readValue(folder.resolve(FILE).toFile(), Manifest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path folder) throws IOException {
    Json.MAPPER.writeValue(folder.resolve(FILE).toFile(), this);
  }

  /** Whether a run over these inputs with this code would publish the same figures again. */
  public boolean wouldRepeat(LocalDate day, List<String> loads, String version) {
    return asOf.equals(day) && inputs.equals(loads) && codeVersion.equals(version);
  }
}
