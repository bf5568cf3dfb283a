package vn.kho.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "Thị trấn Hóa Thượng, Thị trấn Hoá Thượng",
    "Xã Định Hoá, Xã Định Hóa",
    "Xã Điềm Thuỵ, Xã Điềm Thụy",
    "Xã Kim Loan, Xã Kim Loan",
    "Xã Quý Quân, Xã Quý Quân",
    "Phường Hoàng Văn Thụ, Phường Hoàng Văn Thụ",
  })
  void toneMark_movesOnlyWhereBothPlacesAreWritten(String name, String other) {
    assertEquals(other, Names.otherTonePlace(name));
  }
}
