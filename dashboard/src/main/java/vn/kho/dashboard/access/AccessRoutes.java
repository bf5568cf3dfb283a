package vn.kho.dashboard.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.store.Sight;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Texts;
import vn.kho.dashboard.web.Routes;

/**
 * The door: without accounts it stands open; with them every address but the sign-in asks who
 * comes, and binds the request to what that account may see.
 */
public final class AccessRoutes implements Routes {
  private static final String SIGN_IN = "/dang-nhap";
  private static final String SIGN_OUT = "/dang-xuat";
  private static final String COOKIE = "kho_session";

  /** Fills a page, so that this package needs to know no template. */
  @FunctionalInterface
  public interface Filler {
    String fill(String template, Texts texts, Map<String, String> values);
  }

  private final Accounts accounts;
  private final Sessions sessions;
  private final Filler filler;
  private final Lang defaultLang;

  public AccessRoutes(Accounts accounts, Sessions sessions, Filler filler, Lang defaultLang) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.filler = filler;
    this.defaultLang = defaultLang;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before(this::enter);
    routes.after(context -> Sight.leave());
    routes.get(SIGN_IN, context -> show(context, ""));
    routes.post(SIGN_IN, this::signIn);
    routes.get(SIGN_OUT, this::signOut);
  }

  // --- every request

  private void enter(Context context) {
    Sight.enter(Sight.ALL);
    if (isOpen(context.path()) || accounts.list().isEmpty()) {
      return;
    }
    Optional<Account> account = who(context).filter(Account::isActive);
    if (account.isEmpty()) {
      refuse(context);
      return;
    }
    admit(context, account.get());
  }

  private static boolean isOpen(String path) {
    return path.startsWith("/static/") || path.equals(SIGN_IN) || path.equals(SIGN_OUT);
  }

  private Optional<Account> who(Context context) {
    String token = context.cookie(COOKIE);
    Optional<Account> signedIn =
        Optional.ofNullable(token).flatMap(sessions::find).flatMap(accounts::find);
    return signedIn.isPresent() ? signedIn : byHeader(context);
  }

  /** Programs send name and password with each request. */
  private Optional<Account> byHeader(Context context) {
    String header = context.header("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return Optional.empty();
    }
    try {
      String pair =
          new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : check(pair.substring(0, colon), pair.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not base64
    }
  }

  private Optional<Account> check(String name, String password) {
    if (sessions.mustWait(name)) {
      return Optional.empty();
    }
    Optional<Account> account =
        accounts
            .find(name)
            .filter(Account::isActive)
            .filter(found -> Passwords.isRight(password, found.password()));
    if (account.isEmpty()) {
      sessions.failed(name);
    }
    return account;
  }

  private static void refuse(Context context) {
    if (!isPage(context)) {
      throw Problem.of(ProblemCode.NOT_SIGNED_IN);
    }
    String query = context.queryString();
    String wanted = context.path() + (query == null ? "" : "?" + query);
    context.redirect(SIGN_IN + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    context.skipRemainingHandlers();
  }

  private static boolean isPage(Context context) {
    String path = context.path();
    return HandlerType.GET.equals(context.method())
        && !path.contains(".")
        && !path.startsWith("/api/");
  }

  /** A page of a bound account is of its unit, unless another is asked for. */
  private static void admit(Context context, Account account) {
    if (account.role() != Account.Role.ANALYST && context.path().startsWith("/sql")) {
      throw Problem.of(ProblemCode.NOT_ALLOWED);
    }
    context.attribute("account", account.name());
    context.attribute("role", account.role().name());
    Sight.enter(new Sight(account.orgUnitId()));
    boolean isBound = !account.orgUnitId().isEmpty();
    if (isBound && isPage(context) && context.queryParam("unit") == null) {
      String query = context.queryString();
      String unit = "unit=" + URLEncoder.encode(account.orgUnitId(), StandardCharsets.UTF_8);
      context.redirect(context.path() + "?" + (query == null ? "" : query + "&") + unit);
      context.skipRemainingHandlers();
    }
  }

  // --- signing in and out

  private void show(Context context, String wrong) {
    String code = context.queryParam("lang");
    Lang lang = code == null ? defaultLang : Lang.find(code).orElse(defaultLang);
    context.header("Cache-Control", "no-store");
    context.contentType("text/html; charset=utf-8");
    context.result(
        filler.fill("signin", Texts.of(lang), Map.of("next", next(context), "wrong", wrong)));
  }

  /** A place of ours, never another host's. */
  private static String next(Context context) {
    String asked = context.queryParam("next");
    String next = asked == null ? context.formParam("next") : asked;
    return next != null && next.matches("/(?![/\\\\])[^\\r\\n]{0,2000}") ? next : "/";
  }

  private void signIn(Context context) {
    String name = context.formParam("name");
    String password = context.formParam("password");
    Optional<Account> account =
        name == null || password == null ? Optional.empty() : check(name.strip(), password);
    if (account.isEmpty()) {
      context.status(HttpStatus.UNAUTHORIZED);
      show(context, "signin.wrong");
      return;
    }
    Cookie cookie = new Cookie(COOKIE, sessions.begin(account.get().name()));
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    cookie.setMaxAge((int) Sessions.LENGTH.toSeconds());
    cookie.setSameSite(SameSite.LAX);
    cookie.setSecure("https".equals(context.header("X-Forwarded-Proto")));
    context.cookie(cookie);
    context.redirect(next(context));
  }

  private void signOut(Context context) {
    String token = context.cookie(COOKIE);
    if (token != null) {
      sessions.end(token);
    }
    context.removeCookie(COOKIE, "/");
    context.redirect(SIGN_IN);
  }
}
