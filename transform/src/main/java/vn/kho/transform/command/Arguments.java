package vn.kho.transform.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words after the command, sorted into options and operands; an unknown option is refused. */
public final class Arguments {

  /** What every command understands. */
  public static final List<Option> COMMON =
      List.of(
          Option.value("warehouse", "thư mục kho (KHO_WAREHOUSE)", "the warehouse (KHO_WAREHOUSE)"),
          Option.value("data", "thư mục dữ liệu gốc (KHO_DATA)", "the data folder (KHO_DATA)"),
          Option.value("lang", "ngôn ngữ: vi hoặc en (KHO_LANG)", "language: vi or en (KHO_LANG)"),
          Option.flag("debug", "in thêm chi tiết khi có lỗi", "more detail when something fails"),
          Option.flag("help", "trang này", "this page"));

  private final Map<String, String> options;
  private final List<String> operands;

  private Arguments(Map<String, String> options, List<String> operands) {
    this.options = Map.copyOf(options);
    this.operands = List.copyOf(operands);
  }

  public static Arguments parse(Command command, List<String> words) {
    Map<String, Option> known = new HashMap<>();
    COMMON.forEach(option -> known.put(option.name(), option));
    command.options().forEach(option -> known.put(option.name(), option));
    Map<String, String> options = new HashMap<>();
    List<String> operands = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--") || word.equals("--")) {
        operands.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
      Option option = known.get(name);
      if (option == null) {
        throw unknown(command, name);
      }
      if (option.takes() == Option.Takes.NOTHING) {
        options.put(name, "");
      } else if (equals >= 0) {
        options.put(name, word.substring(equals + 1));
      } else if (i + 1 < words.size()) {
        options.put(name, words.get(++i));
      } else {
        throw Problem.usage(
            "Thiếu giá trị sau --%s.".formatted(name), "A value is missing after --" + name + ".");
      }
    }
    if (operands.size() > command.operands().size()) {
      String extra = operands.get(command.operands().size());
      throw Problem.usage(
          "Lệnh %s không nhận \"%s\". Xem: ./kho %s --help"
              .formatted(command.name(), extra, command.name()),
          "%s does not take \"%s\". See: ./kho %s --help"
              .formatted(command.name(), extra, command.name()));
    }
    return new Arguments(options, operands);
  }

  private static Problem unknown(Command command, String name) {
    return Problem.usage(
        "Lệnh %s không có tuỳ chọn --%s. Xem: ./kho %s --help"
            .formatted(command.name(), name, command.name()),
        "%s has no option --%s. See: ./kho %s --help"
            .formatted(command.name(), name, command.name()));
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  public Optional<String> find(String option) {
    return Optional.ofNullable(options.get(option));
  }

  public Optional<String> findOperand(int index) {
    return index < operands.size() ? Optional.of(operands.get(index)) : Optional.empty();
  }

  /** A day written as 2026-11-20. */
  public Optional<LocalDate> findDate(String option) {
    return find(option).map(text -> date(option, text));
  }

  /** A whole number of at least one. */
  public Optional<Integer> findCount(String option) {
    return find(option).map(text -> count(option, text));
  }

  private static LocalDate date(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.usage(
          "--%s: \"%s\" không phải một ngày; viết như 2026-11-20.".formatted(option, text),
          "--%s: \"%s\" is not a day; write it like 2026-11-20.".formatted(option, text));
    }
  }

  private static int count(String option, String text) {
    if (text.matches("[1-9][0-9]{0,8}")) {
      return Integer.parseInt(text);
    }
    throw Problem.usage(
        "--%s: \"%s\" không phải số nguyên từ 1 trở lên.".formatted(option, text),
        "--%s: \"%s\" is not a whole number of at least 1.".formatted(option, text));
  }
}
