package vn.kho.ingest.load;

import java.nio.file.Path;

/**
 * A file to load.
 *
 * @param name as it is shown and stored: its path below the folder that was named, with forward
 *     slashes
 */
public record InputFile(Path path, String name) {

  /** The last part of the name. */
  String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
