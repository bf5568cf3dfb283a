package vn.kho.ingest.parse;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;

/**
 * How a column writes its numbers, decided from those of its cells that can be read in one way
 * only.
 *
 * <p>{@code 1.234,5} and {@code 0,5} show a decimal comma, {@code 1,234.5} and {@code 0.5} a
 * decimal dot. Whole numbers show nothing. {@code 1.234} alone can be read two ways: without
 * evidence in its column it is refused, never guessed.
 *
 * @param commaExample a number that can only have a decimal comma; null when there is none
 * @param dotExample a number that can only have a decimal dot; null when there is none
 */
public record NumberStyle(@Nullable String commaExample, @Nullable String dotExample) {
  private static final Pattern NUMBER = Pattern.compile(NumberText.PATTERN);

  /** A column without evidence. */
  public static final NumberStyle UNDECIDED = new NumberStyle(null, null);

  /** Looks at every cell of a column. */
  public static NumberStyle of(Collection<String> cells) {
    String comma = null;
    String dot = null;
    for (String cell : cells) {
      if (comma != null && dot != null) {
        break;
      }
      if (!hasMark(cell)) {
        continue;
      }
      Matcher matcher = NUMBER.matcher(Fold.tidy(cell));
      while (matcher.find()) {
        NumberText number = NumberText.read(matcher.group()).orElse(null);
        if (number == null || !number.isEvidence()) {
          continue;
        }
        if (number.dotDecimal() == null) {
          comma = comma == null ? number.text() : comma;
        } else {
          dot = dot == null ? number.text() : dot;
        }
      }
    }
    return new NumberStyle(comma, dot);
  }

  private static boolean hasMark(String cell) {
    return cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0;
  }

  /**
   * The value of digits and their marks.
   *
   * @param whole whether only a whole number makes sense, as in a count
   */
  public Parsed<BigDecimal> read(NumberText number, Wholeness whole) {
    Optional<BigDecimal> certain = number.certain();
    if (certain.isPresent()) {
      return Parsed.of(certain.get());
    }
    BigDecimal comma = Objects.requireNonNull(number.commaDecimal());
    BigDecimal dot = Objects.requireNonNull(number.dotDecimal());
    if (commaExample != null && dotExample != null) {
      return Parsed.fault(
          IssueCode.NUMBER_MIXED,
          number.text(),
          Map.of("first", commaExample, "second", dotExample));
    }
    if (commaExample == null && dotExample == null) {
      return ambiguous(number, comma, dot);
    }
    BigDecimal value = commaExample != null ? comma : dot;
    boolean isBroken = value.stripTrailingZeros().scale() > 0;
    return whole == Wholeness.WHOLE && isBroken ? ambiguous(number, comma, dot) : Parsed.of(value);
  }

  /** Whether a number may have decimals. */
  public enum Wholeness {
    WHOLE,
    ANY
  }

  private static Parsed<BigDecimal> ambiguous(NumberText number, BigDecimal comma, BigDecimal dot) {
    return Parsed.fault(
        IssueCode.NUMBER_AMBIGUOUS,
        number.text(),
        Map.of("first", comma.toPlainString(), "second", dot.toPlainString()));
  }
}
