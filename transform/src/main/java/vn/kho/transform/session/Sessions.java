package vn.kho.transform.session;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Opens Spark: one session per run, on all cores of this machine unless a master is named. */
public final class Sessions {

  private Sessions() {}

  /** Makes a session opened on another thread the one this thread works with. */
  public static SparkSession adopt(SparkSession session) {
    SparkSession.setActiveSession(session);
    return session;
  }

  /**
   * The session of this process; one that is open already is kept.
   *
   * @param master a Spark master, or {@code local[*]}
   * @param scratch where Spark may spill
   */
  public static SparkSession open(String master, Path scratch) {
    int cores = Runtime.getRuntime().availableProcessors();
    SparkSession session =
        SparkSession.builder()
            .master(master)
            .appName("kho transform")
            .config("spark.ui.enabled", "false")
            .config("spark.local.dir", scratch.toString())
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.shuffle.partitions", Integer.toString(Math.max(4, 2 * cores)))
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MILLIS")
            .config("spark.sql.catalogImplementation", "in-memory")
            .config("spark.sql.warehouse.dir", scratch.resolve("spark-warehouse").toString())
            .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2")
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
            .getOrCreate();
    session.sparkContext().setLogLevel("OFF");
    return session;
  }
}
