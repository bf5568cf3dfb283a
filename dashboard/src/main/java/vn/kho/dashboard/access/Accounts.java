package vn.kho.dashboard.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accounts of a warehouse, one line each; read anew whenever they are asked for. */
public final class Accounts {
  private final Path folder;
  private final Path file;

  private Accounts(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("accounts.tsv");
  }

  public static Accounts in(Path warehouse) {
    return new Accounts(warehouse.resolve("access"));
  }

  List<Account> list() {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(Accounts::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Account read(String line) {
    String[] cells = line.split("\t", -1);
    return new Account(
        cells[0],
        Account.Role.valueOf(cells[1]),
        cells[2],
        Account.State.valueOf(cells[3]),
        cells[4]);
  }

  Optional<Account> find(String name) {
    return list().stream().filter(account -> account.name().equals(name)).findFirst();
  }

  /** The unit an active account is bound to, empty when it sees everything; nothing without one. */
  public Optional<String> findUnitOf(String name) {
    return find(name).filter(Account::isActive).map(Account::orgUnitId);
  }

  /** Puts an account in, in place of one of its name; only its owner may read the file. */
  void put(Account account) {
    List<Account> all = new ArrayList<>(list());
    all.removeIf(known -> known.name().equals(account.name()));
    all.add(account);
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, ".accounts", "");
      Files.write(aside, all.stream().map(Accounts::line).toList());
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Account account) {
    return String.join(
        "\t",
        account.name(),
        account.role().name(),
        account.orgUnitId(),
        account.state().name(),
        account.password());
  }
}
