package vn.kho.dashboard.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kho.dashboard.Command;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.store.Sql;
import vn.kho.dashboard.store.StoreSettings;
import vn.kho.dashboard.store.Warehouse;
import vn.kho.dashboard.text.Texts;

/** {@code kho user add|list|disable|passwd}. */
public final class UserCommand implements Command {
  private static final int LEAST_PASSWORD = 8;

  private static final Sql UNITS = Sql.of(UserCommand.class);

  @Override
  public String name() {
    return "user";
  }

  @Override
  public Set<String> valuedOptions() {
    return Set.of("--role", "--unit");
  }

  @Override
  public int run(Settings settings, Arguments arguments, Console console) throws IOException {
    Accounts accounts = Accounts.in(settings.warehouse());
    Texts texts = Texts.of(settings.lang());
    List<String> words = arguments.operands();
    String action = words.isEmpty() ? "" : words.get(0);
    switch (action) {
      case "list" -> list(accounts, texts, console);
      case "add" -> {
        Account account = fresh(settings, arguments, name(words), texts, console);
        accounts.put(account);
        String unit = account.orgUnitId().isEmpty() ? "" : ", " + account.orgUnitId();
        console.out().println(texts.get("user.added", account.name(), role(account), unit));
      }
      case "disable" -> {
        accounts.put(known(accounts, words).disabled());
        console.out().println(texts.get("user.disabled", name(words)));
      }
      case "passwd" -> {
        Account account = known(accounts, words);
        accounts.put(account.withPassword(Passwords.keep(password(texts, console))));
        console.out().println(texts.get("user.changed", name(words)));
      }
      default ->
          throw Problem.of(ProblemCode.BAD_OPTION, "user", action, "add list disable passwd");
    }
    return 0;
  }

  private static String name(List<String> words) {
    String name = words.size() == 2 ? words.get(1) : "";
    if (!name.matches("[\\p{L}\\p{N}._@-]{1,100}")) {
      throw Problem.of(ProblemCode.BAD_OPTION, "user", name, "a-z 0-9 . _ @ -");
    }
    return name;
  }

  private static Account known(Accounts accounts, List<String> words) {
    String name = name(words);
    return accounts.find(name).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, name));
  }

  private static Account fresh(
      Settings settings, Arguments arguments, String name, Texts texts, Console console)
      throws IOException {
    String role = arguments.find("--role").orElse("analyst");
    if (!role.equals("analyst") && !role.equals("reader")) {
      throw Problem.of(ProblemCode.BAD_OPTION, "--role", role, "reader analyst");
    }
    Optional<String> unit = arguments.find("--unit");
    String orgUnitId = unit.isEmpty() ? "" : unit(settings, unit.get());
    return new Account(
        name,
        Account.Role.valueOf(role.toUpperCase(Locale.ROOT)),
        orgUnitId,
        Account.State.ACTIVE,
        Passwords.keep(password(texts, console)));
  }

  private static String unit(Settings settings, String asked) {
    Warehouse warehouse = new Warehouse(settings.warehouse());
    try (SnapshotStore store = new SnapshotStore(warehouse, StoreSettings.defaults());
        Session session = store.open(store.resolve(Optional.empty()))) {
      List<String> found =
          session.list(UNITS, Map.of("asked", asked), row -> row.getText("org_unit_id"));
      if (found.isEmpty()) {
        throw Problem.of(ProblemCode.NOT_FOUND, asked);
      }
      if (found.size() > 1) {
        throw Problem.of(ProblemCode.BAD_OPTION, "--unit", asked, String.join(" ", found));
      }
      return found.get(0);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // Where it is never null it reads a line that is piped.
  private static String password(Texts texts, Console console) throws IOException {
    console.err().print(texts.get("user.password") + " ");
    java.io.Console terminal = System.console();
    String password;
    if (terminal == null) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = in.readLine();
      password = line == null ? "" : line;
    } else {
      password = new String(terminal.readPassword());
    }
    console.err().println();
    if (password.length() < LEAST_PASSWORD) {
      throw Problem.of(ProblemCode.BAD_OPTION, "user", "…", texts.get("user.password"));
    }
    return password;
  }

  private static void list(Accounts accounts, Texts texts, Console console) {
    console
        .out()
        .println(
            Arrays.stream(new String[] {"name", "role", "unit", "state"})
                .map(column -> texts.get("user." + column))
                .collect(Collectors.joining("\t")));
    for (Account account : accounts.list()) {
      String state = account.state().name().toLowerCase(Locale.ROOT);
      String unit = account.orgUnitId();
      console
          .out()
          .println(
              String.join(
                  "\t",
                  account.name(),
                  role(account),
                  unit.isEmpty() ? texts.get("user.all") : unit,
                  texts.get("user.state." + state)));
    }
  }

  private static String role(Account account) {
    return account.role().name().toLowerCase(Locale.ROOT);
  }
}
