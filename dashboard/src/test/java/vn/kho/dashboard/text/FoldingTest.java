package vn.kho.dashboard.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Hoà Bình, hoa binh",
    "Hòa Bình, hoa binh",
    "ĐẠI TỪ, dai tu",
    "'  Phường   Gia Sàng ', phuong gia sang",
    "Văn Lăng, van lang",
    "05467, 05467",
  })
  void search_forgives_accents_tone_placement_case_and_spaces(String text, String folded) {
    assertEquals(folded, Folding.fold(text));
    assertEquals(
        folded, Folding.fold(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)));
  }
}
