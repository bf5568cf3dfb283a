package vn.kho.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The commands of this program by name; a class is loaded only when its command is called. */
final class Commands {
  static final Map<String, Supplier<Command>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("ingest", IngestCommand::new);
    ALL.put("read", ReadCommand::new);
    ALL.put("units", UnitsCommand::new);
    ALL.put("template", TemplateCommand::new);
    ALL.put("simulate", SimulateCommand::new);
    ALL.put("check", CheckCommand::new);
  }

  private Commands() {}
}
