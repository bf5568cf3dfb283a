package vn.kho.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of an office package, read forward: no document type, no entities of its own, a
 * bounded depth. Names are local names, so the strict and the usual flavour of the format read the
 * same.
 */
final class XmlPart implements AutoCloseable {

  private static final XMLInputFactory FACTORY = factory();

  private final String part;
  private final int maxDepth;
  private final Reader source;
  private final XMLStreamReader xml;
  private int depth;

  XmlPart(InputStream in, String part, ReadLimits limits) throws IOException {
    this.part = part;
    this.maxDepth = limits.xmlDepth();
    Reader text =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    this.source = new GuardedXmlReader(text, part, limits.markupChars());
    try {
      this.xml = FACTORY.createXMLStreamReader(source);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Moves to the next start tag, end tag or text; false at the end of the part. */
  boolean next() throws IOException {
    try {
      if (xml.isEndElement()) {
        depth--;
      }
      while (xml.hasNext()) {
        xml.next();
        if (xml.isStartElement()) {
          depth++;
          if (depth > maxDepth) {
            throw tooDeep();
          }
          return true;
        }
        if (xml.isEndElement() || xml.isCharacters()) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException | IllegalArgumentException | IllegalStateException e) {
      throw broken(e);
    }
  }

  boolean isStart() {
    return xml.isStartElement();
  }

  boolean isStart(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  boolean isText() {
    return xml.isCharacters();
  }

  String name() {
    return xml.getLocalName();
  }

  String text() {
    return xml.getText();
  }

  /** Elements open, the current one included. */
  int depth() {
    return depth;
  }

  /** Value of the attribute with this local name, whatever its prefix. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  /** A whole number in an attribute; anything else counts as absent. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    if (value == null || !value.matches("\\d{1,9}")) {
      return otherwise;
    }
    return Integer.parseInt(value);
  }

  /** Leaves the element just entered, with all that is in it. */
  void skip() throws IOException {
    int outside = depth - 1;
    while (next()) {
      if (xml.isEndElement() && depth - 1 == outside) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private RefusedFileException tooDeep() {
    return new RefusedFileException(
        "xml_too_deep",
        new Spot(part, 0),
        "Phần \"%s\" lồng hơn %d tầng.".formatted(part, maxDepth),
        "Part \"%s\" is nested more than %d levels deep.".formatted(part, maxDepth));
  }

  /** The parser wraps what our own reader threw; it is handed on as it was. */
  private IOException broken(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedFileException refused) {
        return refused;
      }
    }
    if (e instanceof XMLStreamException stream
        && stream.getNestedException() instanceof RefusedFileException refused) {
      return refused;
    }
    return new RefusedFileException(
        "xml_broken",
        new Spot(part, 0),
        "Phần \"%s\" không phải XML đúng; tệp hỏng. Mở bằng Word hoặc Excel rồi lưu lại."
            .formatted(part),
        "Part \"%s\" is not well-formed XML; the file is damaged. Open it in Word or Excel and save it again."
            .formatted(part));
  }
}
