package vn.kho.ingest.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The entries under {@code loads}: written one a load, never changed. */
public final class Ledger {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantText())
                  .addDeserializer(LocalDate.class, new DateText()))
          .build();

  private Ledger() {}

  /**
   * All finished loads of a warehouse, oldest first; none when there is no warehouse yet.
   *
   * @throws IOException when an entry cannot be read
   */
  public static List<LedgerEntry> list(Path warehouse) throws IOException {
    Path loads = warehouse.resolve("loads");
    if (!Files.isDirectory(loads)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(loads)) {
      files = entries.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<LedgerEntry> read = new ArrayList<>();
    for (Path file : files) {
      read.add(JSON.readValue(file.toFile(), LedgerEntry.class));
    }
    read.sort(Comparator.comparingInt(LedgerEntry::loadSeq));
    return List.copyOf(read);
  }

  static byte[] text(LedgerEntry entry) throws IOException {
    return JSON.writeValueAsBytes(entry);
  }

  /** Texts as a JSON array. */
  static String jsonOf(List<String> texts) {
    try {
      return JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class InstantText extends FromStringDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantText() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String text, DeserializationContext context) {
      return Instant.parse(text);
    }
  }

  private static final class DateText extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DateText() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String text, DeserializationContext context) {
      return LocalDate.parse(text);
    }
  }
}
