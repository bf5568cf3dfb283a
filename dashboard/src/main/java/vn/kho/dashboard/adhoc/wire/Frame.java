package vn.kho.dashboard.adhoc.wire;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/** One message of a child, not longer than {@link Wire#FRAME_BYTES}. */
public final class Frame {
  private final FrameType type;
  private final byte[] payload;

  private Frame(FrameType type, byte[] payload) {
    this.type = type;
    this.payload = payload;
  }

  public FrameType type() {
    return type;
  }

  /** The payload's length in bytes. */
  public int length() {
    return payload.length;
  }

  /** The payload, to be read field by field. */
  public DataInputStream open() {
    return new DataInputStream(new ByteArrayInputStream(payload));
  }

  /** The payload as it is. */
  public byte[] bytes() {
    return payload.clone();
  }

  /** Sends one frame and flushes it; frames of two threads do not mix. */
  public static void write(DataOutputStream out, FrameType type, byte[] payload, int length)
      throws IOException {
    if (length > Wire.FRAME_BYTES) {
      throw new WireException("a frame of " + length + " bytes is too long to send");
    }
    synchronized (out) {
      out.writeByte(type.number());
      out.writeInt(length);
      out.write(payload, 0, length);
      out.flush();
    }
  }

  /**
   * Reads one frame.
   *
   * @throws EOFException when the child ended
   * @throws WireException when what arrives is no frame
   */
  public static Frame read(DataInputStream in) throws IOException {
    FrameType type = FrameType.of(in.readByte());
    int length = in.readInt();
    if (length < 0 || length > Wire.FRAME_BYTES) {
      throw new WireException("a frame of " + length + " bytes");
    }
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException("a frame ends early");
    }
    return new Frame(type, payload);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame frame
        && frame.type == type
        && Arrays.equals(frame.payload, payload);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, Arrays.hashCode(payload));
  }
}
