package vn.kho.dashboard.adhoc.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A statement cut into tokens, for its length and for small rewritings. It decides nothing about
 * what a statement may do: that is the parser's and the {@link Gate}'s.
 */
final class SqlText {
  /** The kinds of tokens; comments and white space are not kept. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    QUOTED_NAME,
    SYMBOL
  }

  /** A token and where it stands. */
  record Token(Kind kind, String text, int start, int end) {
    boolean is(String keyword) {
      return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSymbol(char symbol) {
      return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
  }

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int commentChars;

  SqlText(String sql) {
    this.sql = sql;
    int at = 0;
    while (at < sql.length()) {
      at = token(at);
    }
  }

  List<Token> tokens() {
    return tokens;
  }

  /**
   * The length that is limited: words, symbols and comments. Literal values and the commas between
   * them cost the parser little, and a pasted list of codes is an ordinary question.
   */
  int lengthWithoutLiterals() {
    int length = commentChars;
    for (Token token : tokens) {
      if (token.kind != Kind.STRING && token.kind != Kind.NUMBER && !token.isSymbol(',')) {
        length += token.end - token.start;
      }
    }
    return length;
  }

  private int token(int at) {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      return at + 1;
    }
    if (sql.startsWith("--", at)) {
      int end = sql.indexOf('\n', at);
      return comment(at, end < 0 ? sql.length() : end);
    }
    if (sql.startsWith("/*", at)) {
      int end = sql.indexOf("*/", at + 2);
      return comment(at, end < 0 ? sql.length() : end + 2);
    }
    if (c == '\'') {
      return add(Kind.STRING, at, quoted(at, '\''));
    }
    if (c == '"') {
      return add(Kind.QUOTED_NAME, at, quoted(at, '"'));
    }
    if (c == '$') {
      return dollar(at);
    }
    if (Character.isDigit(c)) {
      return add(Kind.NUMBER, at, run(at, true));
    }
    if (Character.isLetter(c) || c == '_') {
      return add(Kind.WORD, at, run(at, false));
    }
    return add(Kind.SYMBOL, at, at + 1);
  }

  private int comment(int start, int end) {
    commentChars += end - start;
    return end;
  }

  private int quoted(int start, char quote) {
    boolean backslashes =
        quote == '\'' && start > 0 && "eE".indexOf(sql.charAt(start - 1)) >= 0 && isLoneWord(start);
    int at = start + 1;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '\\' && backslashes) {
        at += 2;
      } else if (c != quote) {
        at++;
      } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return sql.length();
  }

  private boolean isLoneWord(int end) {
    Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    return last != null && last.end == end && last.end - last.start == 1;
  }

  private int dollar(int start) {
    int tagEnd = start + 1;
    while (tagEnd < sql.length() && isWordPart(sql.charAt(tagEnd))) {
      tagEnd++;
    }
    if (tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
      return add(Kind.WORD, start, tagEnd);
    }
    String tag = sql.substring(start, tagEnd + 1);
    int end = sql.indexOf(tag, tagEnd + 1);
    return add(Kind.STRING, start, end < 0 ? sql.length() : end + tag.length());
  }

  private int run(int start, boolean isNumber) {
    int at = start;
    while (at < sql.length()
        && (isWordPart(sql.charAt(at)) || (isNumber && sql.charAt(at) == '.'))) {
      at++;
    }
    return at;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private int add(Kind kind, int start, int end) {
    tokens.add(new Token(kind, sql.substring(start, Math.min(end, sql.length())), start, end));
    return end;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d tokens", tokens.size());
  }
}
