package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process holds, as the system tells it. */
final class ProcessMemory {
  private static final String FIELD = "VmRSS:";

  private ProcessMemory() {}

  /** Resident memory; 0 where the system does not tell, or the process is gone. */
  static long residentMegabytes(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
        if (line.startsWith(FIELD)) {
          return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
