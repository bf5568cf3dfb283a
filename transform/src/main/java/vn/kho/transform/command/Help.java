package vn.kho.transform.command;

import java.util.List;
import java.util.Map;

/** The help page of a command, and the words for what went wrong before the settings were read. */
public final class Help {

  private Help() {}

  public static String page(Command command, Language language) {
    StringBuilder page = new StringBuilder("./kho ").append(command.name());
    command.operands().forEach(operand -> page.append(' ').append(operand));
    page.append("\n  ").append(command.summary().in(language)).append("\n\n");
    command.options().forEach(option -> line(page, option, language));
    Arguments.COMMON.forEach(option -> line(page, option, language));
    return page.toString();
  }

  private static void line(StringBuilder page, Option option, Language language) {
    String value = option.takes() == Option.Takes.VALUE ? " …" : "";
    page.append(
        "  %-16s %s%n".formatted("--" + option.name() + value, option.meaning().in(language)));
  }

  /** The language to complain in when the settings may be what is wrong. */
  public static Language guessLanguage(List<String> words, Map<String, String> environment) {
    String code = environment.getOrDefault("KHO_LANG", "vi");
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("--lang=")) {
        code = words.get(i).substring("--lang=".length());
      } else if (words.get(i).equals("--lang") && i + 1 < words.size()) {
        code = words.get(i + 1);
      }
    }
    return code.equals("en") ? Language.EN : Language.VI;
  }

  /** What is said of a fault of ours. */
  public static Message fault(Throwable fault) {
    String what = fault.getClass().getSimpleName() + ": " + fault.getMessage();
    return new Message(
        "Lỗi của chương trình: "
            + what
            + ". Bản đã phát hành không thay đổi. Thêm --debug để xem chi tiết.",
        "Our fault: " + what + ". What was published is unchanged. Add --debug for details.");
  }
}
