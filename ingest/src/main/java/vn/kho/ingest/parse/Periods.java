package vn.kho.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.model.Period;

/** Reporting periods as codes ({@code 2024-Q2}) and as people write them ("Quý II/2024"). */
public final class Periods {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;
  private static final int LONGEST_TERM = 20;

  private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

  private record Form(Pattern pattern, Function<MatchResult, Optional<Period>> read) {}

  private static final List<Form> FORMS = forms();

  private Periods() {}

  /** A period of the calendar, or a fault. */
  public static Parsed<Period> parse(String text) {
    String folded = Fold.plain(text);
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(folded);
      if (matcher.matches()) {
        Optional<Period> period = form.read.apply(matcher.toMatchResult());
        if (period.isPresent()) {
          return Parsed.of(period.get());
        }
      }
    }
    return Dates.find(text)
        .filter(day -> isYear(day.getYear()))
        .map(day -> Parsed.of(Period.date(day)))
        .orElseGet(() -> Parsed.fault(IssueCode.PERIOD_UNKNOWN, text));
  }

  private static List<Form> forms() {
    String of = "(?: ?[/.-] ?| nam | )";
    List<Form> forms = new ArrayList<>();
    add(forms, "(\\d{4})-(\\d{1,2})", m -> month(m.group(1), m.group(2)));
    add(forms, "(?:thang |t)?(\\d{1,2})" + of + "(\\d{4})", m -> month(m.group(2), m.group(1)));
    add(forms, "(\\d{4})-?q([1-4])", m -> quarter(m.group(1), m.group(2)));
    add(
        forms,
        "(?:quy |q)([1-4]|i|ii|iii|iv)" + of + "(\\d{4})",
        m -> quarter(m.group(2), m.group(1)));
    add(forms, "(\\d{4})-?h([12])", m -> half(m.group(1), m.group(2)));
    add(forms, "h([12])" + of + "(\\d{4})", m -> half(m.group(2), m.group(1)));
    add(forms, "0?6 thang(?: dau)? nam (\\d{4})", m -> half(m.group(1), "1"));
    add(forms, "0?6 thang(?: dau nam)?/(\\d{4})", m -> half(m.group(1), "1"));
    add(forms, "0?6 thang cuoi nam (\\d{4})", m -> half(m.group(1), "2"));
    add(forms, "(\\d{4})-?9m", m -> year(m.group(1)).map(y -> Period.nineMonths(y)));
    add(
        forms,
        "0?9 thang(?: dau)?(?: nam |/)(\\d{4})",
        m -> year(m.group(1)).map(y -> Period.nineMonths(y)));
    add(forms, "(?:ca )?(?:nam )?(\\d{4})", m -> year(m.group(1)).map(y -> Period.year(y)));
    add(forms, "(?:nhiem ky |giai doan |nk )?(\\d{4})-(\\d{4})", m -> term(m.group(1), m.group(2)));
    return forms;
  }

  private static void add(
      List<Form> forms, String pattern, Function<MatchResult, Optional<Period>> read) {
    forms.add(new Form(Pattern.compile(pattern), read));
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Optional<Integer> year(String text) {
    return Optional.of(Integer.parseInt(text)).filter(Periods::isYear);
  }

  private static Optional<Period> month(String year, String month) {
    int m = Integer.parseInt(month);
    return year(year).filter(y -> m >= 1 && m <= 12).map(y -> Period.month(y, m));
  }

  private static Optional<Period> quarter(String year, String quarter) {
    Integer roman = ROMAN.get(quarter);
    int q = roman == null ? Integer.parseInt(quarter) : roman;
    return year(year).map(y -> Period.quarter(y, q));
  }

  private static Optional<Period> half(String year, String half) {
    return year(year).map(y -> Period.halfYear(y, Integer.parseInt(half)));
  }

  private static Optional<Period> term(String first, String last) {
    int from = Integer.parseInt(first);
    int to = Integer.parseInt(last);
    boolean isTerm = isYear(from) && isYear(to) && from < to && to - from < LONGEST_TERM;
    return isTerm ? Optional.of(Period.term(from, to)) : Optional.empty();
  }
}
