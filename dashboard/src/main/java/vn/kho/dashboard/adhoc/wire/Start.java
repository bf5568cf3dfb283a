package vn.kho.dashboard.adhoc.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first message to a child: what to open and how to fence it.
 *
 * @param database private copy of the published tables
 * @param pipe named pipe the engine may write Parquet to; empty when there is none
 * @param memoryMegabytes the engine's own memory limit
 * @param threads the engine's threads
 * @param tables names that may be read, if the database has them
 * @param shortNames short name to the table it stands for
 */
public record Start(
    String database,
    String pipe,
    int memoryMegabytes,
    int threads,
    List<String> tables,
    Map<String, String> shortNames) {
  public Start {
    tables = List.copyOf(tables);
    shortNames = Map.copyOf(shortNames);
  }

  public void write(DataOutputStream out) throws IOException {
    Wire.writeText(out, database);
    Wire.writeText(out, pipe);
    out.writeInt(memoryMegabytes);
    out.writeInt(threads);
    out.writeInt(tables.size());
    for (String table : tables) {
      Wire.writeText(out, table);
    }
    out.writeInt(shortNames.size());
    for (Map.Entry<String, String> entry : shortNames.entrySet()) {
      Wire.writeText(out, entry.getKey());
      Wire.writeText(out, entry.getValue());
    }
    out.flush();
  }

  public static Start read(DataInputStream in) throws IOException {
    String database = Wire.readText(in, Wire.WORD_BYTES);
    String pipe = Wire.readText(in, Wire.WORD_BYTES);
    int memory = in.readInt();
    int threads = in.readInt();
    List<String> tables = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      tables.add(Wire.readText(in, Wire.WORD_BYTES));
    }
    Map<String, String> shortNames = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      shortNames.put(Wire.readText(in, Wire.WORD_BYTES), Wire.readText(in, Wire.WORD_BYTES));
    }
    return new Start(database, pipe, memory, threads, tables, shortNames);
  }
}
