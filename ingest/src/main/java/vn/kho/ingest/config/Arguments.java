package vn.kho.ingest.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the user wrote behind the command, checked against the options the command declares. */
public final class Arguments {
  private final Map<String, String> options = new LinkedHashMap<>();
  private final List<String> plain = new ArrayList<>();

  private Arguments() {}

  /**
   * Reads {@code args}. {@code --name value} and {@code --name=value} mean the same; {@code --}
   * ends the options.
   *
   * @throws UsageException on an unknown or repeated option or a missing value
   */
  public static Arguments parse(List<String> args, List<Option> known) {
    Arguments result = new Arguments();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--")) {
        result.plain.addAll(args.subList(i + 1, args.size()));
        break;
      }
      if (!arg.startsWith("--")) {
        result.plain.add(arg);
        continue;
      }
      int equals = arg.indexOf('=');
      Option option = find(known, equals < 0 ? arg.substring(2) : arg.substring(2, equals));
      String value = equals < 0 ? "" : arg.substring(equals + 1);
      if (option.value() != null && equals < 0) {
        i++;
        value = i < args.size() ? args.get(i) : "";
      }
      result.put(option, value);
    }
    return result;
  }

  private void put(Option option, String value) {
    String dashed = "--" + option.name();
    if (option.value() != null && value.isEmpty()) {
      throw new UsageException(
          dashed + " cần một giá trị: " + dashed + " " + option.value(),
          dashed + " needs a value: " + dashed + " " + option.value());
    }
    if (option.value() == null && !value.isEmpty()) {
      throw new UsageException(dashed + " không nhận giá trị", dashed + " takes no value");
    }
    if (options.put(option.name(), value) != null) {
      throw new UsageException(dashed + " viết hai lần", dashed + " is given twice");
    }
  }

  private static Option find(List<Option> known, String name) {
    for (Option option : known) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    String all = String.join(" ", known.stream().map(option -> "--" + option.name()).toList());
    throw new UsageException(
        "không có tuỳ chọn --" + name + "; các tuỳ chọn: " + all,
        "there is no option --" + name + "; the options are " + all);
  }

  /** Whether an option without value was given. */
  public boolean has(String name) {
    return options.containsKey(name);
  }

  /** The value of an option. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** The value of an option the command cannot do without. */
  public String get(String name) {
    return find(name)
        .orElseThrow(() -> new UsageException("thiếu --" + name, "--" + name + " is missing"));
  }

  /** The value as a folder or file. */
  public Optional<Path> findPath(String name) {
    return find(name).map(Path::of);
  }

  /** The value as a day, written {@code 2024-05-09}. */
  public Optional<LocalDate> findDate(String name) {
    return find(name).map(text -> toDate(name, text));
  }

  private static LocalDate toDate(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "--" + name + ": \"" + text + "\" không phải là ngày; viết như 2024-05-09",
          "--" + name + ": \"" + text + "\" is not a date; write it as 2024-05-09");
    }
  }

  /** The value as a whole number of at least {@code least}. */
  public Optional<Integer> findInt(String name, int least) {
    return find(name).map(text -> toInt(name, text, least));
  }

  private static int toInt(String name, String text, int least) {
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least) {
      throw new UsageException(
          "--" + name + ": \"" + text + "\" không phải số nguyên từ " + least + " trở lên",
          "--" + name + ": \"" + text + "\" is not a whole number of at least " + least);
    }
    return Integer.parseInt(text);
  }

  /** What was written without dashes, in order. */
  public List<String> plain() {
    return List.copyOf(plain);
  }

  /** Refuses anything written without dashes. */
  public void requireNoPlain() {
    if (!plain.isEmpty()) {
      throw new UsageException(
          "không hiểu \"" + plain.get(0) + "\"", "\"" + plain.get(0) + "\" is not understood");
    }
  }
}
