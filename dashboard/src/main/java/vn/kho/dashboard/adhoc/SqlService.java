package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.config.Settings;

/** The engine of a running dashboard, started when someone first opens the SQL page. */
public final class SqlService implements AutoCloseable {
  private final Settings settings;
  private @Nullable SqlSettings sqlSettings;
  private @Nullable SqlEngine engine;

  public SqlService(Settings settings) {
    this.settings = settings;
  }

  public List<Contract> tables() throws IOException {
    return Contract.list(settings.data());
  }

  public List<PublishedMacro> macros() throws IOException {
    return PublishedMacro.list(settings.data());
  }

  public synchronized SqlSettings settings() throws IOException {
    SqlSettings known = sqlSettings;
    if (known == null) {
      known = SqlPlaces.settings(settings);
      sqlSettings = known;
    }
    return known;
  }

  public synchronized SqlEngine engine() throws IOException {
    SqlEngine known = engine;
    if (known == null) {
      known = new SqlEngine(settings());
      engine = known;
    }
    return known;
  }

  /** Opens children in the background, so that the first statement need not wait for them. */
  public void warm(Path database) {
    Thread thread =
        new Thread(
            () -> {
              try {
                engine().warm(database);
              } catch (IOException e) {
                System.getLogger(SqlService.class.getName())
                    .log(System.Logger.Level.WARNING, "the SQL engine is not warm", e);
              }
            },
            "sql warm");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
      engine = null;
    }
    if (sqlSettings != null) {
      EngineHome.delete(sqlSettings.scratch());
      sqlSettings = null;
    }
  }
}
