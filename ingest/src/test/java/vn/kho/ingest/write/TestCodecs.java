package vn.kho.ingest.write;

import org.apache.parquet.compression.CompressionCodecFactory;

/** The codecs of the writer, for tests that read back. */
public final class TestCodecs {

  /** What unpacks the facts. */
  public CompressionCodecFactory codecs() {
    return new ZstdCodecs();
  }
}
