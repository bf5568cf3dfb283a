package vn.kho.ingest.write;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Types;

/** The few types that facts are made of, each with the Java value it takes and its Parquet form. */
public enum ColumnType {
  /** {@code String}, NFC. */
  STRING {
    @Override
    PrimitiveType field(String name) {
      return Types.optional(BINARY).as(stringType()).named(name);
    }

    @Override
    void put(RecordConsumer out, Object value) {
      out.addBinary(Binary.fromString((String) value));
    }
  },
  /** {@code Integer}. */
  INT {
    @Override
    PrimitiveType field(String name) {
      return Types.optional(INT32).named(name);
    }

    @Override
    void put(RecordConsumer out, Object value) {
      out.addInteger((Integer) value);
    }
  },
  /** {@code Boolean}. */
  BOOLEAN_FLAG {
    @Override
    PrimitiveType field(String name) {
      return Types.optional(BOOLEAN).named(name);
    }

    @Override
    void put(RecordConsumer out, Object value) {
      out.addBoolean((Boolean) value);
    }
  },
  /** {@code LocalDate}. */
  DATE {
    @Override
    PrimitiveType field(String name) {
      return Types.optional(INT32).as(dateType()).named(name);
    }

    @Override
    void put(RecordConsumer out, Object value) {
      out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
    }
  },
  /** {@code Instant}, kept to the millisecond, UTC. */
  TIMESTAMP {
    @Override
    PrimitiveType field(String name) {
      return Types.optional(INT64).as(timestampType(true, TimeUnit.MILLIS)).named(name);
    }

    @Override
    void put(RecordConsumer out, Object value) {
      out.addLong(((Instant) value).toEpochMilli());
    }
  },
  /** {@code BigDecimal} with at most 6 decimals and 18 digits before them. */
  AMOUNT {
    @Override
    PrimitiveType field(String name) {
      return decimal(name, 24, AMOUNT_BYTES);
    }

    @Override
    void put(RecordConsumer out, Object value) {
      out.addBinary(fixed((BigDecimal) value, AMOUNT_BYTES));
    }
  },
  /** {@code BigDecimal} between 0 and 1 with at most 6 decimals: the share of an old unit. */
  WEIGHT {
    @Override
    PrimitiveType field(String name) {
      return decimal(name, 9, WEIGHT_BYTES);
    }

    @Override
    void put(RecordConsumer out, Object value) {
      out.addBinary(fixed((BigDecimal) value, WEIGHT_BYTES));
    }
  };

  private static final int SCALE = 6;
  private static final int AMOUNT_BYTES = 11;
  private static final int WEIGHT_BYTES = 4;

  abstract PrimitiveType field(String name);

  abstract void put(RecordConsumer out, Object value);

  private static PrimitiveType decimal(String name, int precision, int bytes) {
    return Types.optional(FIXED_LEN_BYTE_ARRAY)
        .length(bytes)
        .as(decimalType(SCALE, precision))
        .named(name);
  }

  /** Big-endian two's complement of exactly {@code bytes} bytes, as Parquet wants decimals. */
  private static Binary fixed(BigDecimal value, int bytes) {
    byte[] digits = value.setScale(SCALE).unscaledValue().toByteArray();
    if (digits.length > bytes) {
      throw new ArithmeticException(value + " does not fit a decimal of " + bytes + " bytes");
    }
    byte[] padded = new byte[bytes];
    Arrays.fill(padded, (byte) (value.signum() < 0 ? -1 : 0));
    System.arraycopy(digits, 0, padded, bytes - digits.length, digits.length);
    return Binary.fromConstantByteArray(padded);
  }
}
