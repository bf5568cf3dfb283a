package vn.kho.dashboard.report.pdf;

import java.io.IOException;
import java.io.InputStream;

/** Liberation Serif: the measures of Times New Roman, free, with every Vietnamese letter. */
final class Fonts {
  private Fonts() {}

  static InputStream open(String face) throws IOException {
    String name = "/liberation/LiberationSerif-" + face + ".ttf";
    InputStream in = Fonts.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("No font " + name);
    }
    return in;
  }
}
