package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RowNumbersTest {

  private record Case(String name, List<String> printed, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> printedNumber_isQualifiedByItsSection() {
    return Stream.of(
            new Case(
                "sections",
                List.of("I.", "1", "1.1", "II", "1", "1.1.10"),
                List.of("I<", "I.1<I", "I.1.1<I.1", "II<", "II.1<II", "II.1.1.10<II.1")),
            new Case(
                "sub-rows",
                List.of("6", "6.1", "", "-", "6.2", ""),
                List.of("6<", "6.1<6", "6.1#1<6.1", "6.1#2<6.1", "6.2<6", "6.2#1<6.2")),
            new Case(
                "a number twice",
                List.of("2.1", "2.1", "", "2.2"),
                List.of("2.1<", "2.1~2<", "2.1~2#1<2.1~2", "2.2<")),
            new Case(
                "letters over numerals",
                List.of("A", "I", "1", "II", "1", "B", "I", "1"),
                List.of(
                    "A<",
                    "A.I<A",
                    "A.I.1<A.I",
                    "A.II<A",
                    "A.II.1<A.II",
                    "B<",
                    "B.I<B",
                    "B.I.1<B.I")),
            new Case(
                "small letters",
                List.of("I", "1", "a)", "b)", "2"),
                List.of("I<", "I.1<I", "I.1.a<I.1", "I.1.b<I.1", "I.2<I")),
            new Case(
                "points and words around",
                List.of("Phần I", "Chỉ tiêu 1", "1.1.", "2,1"),
                List.of("I<", "I.1<I", "I.1.1<I.1", "I.2.1<I")),
            new Case("no sections", List.of("1", "1.1", "2"), List.of("1<", "1.1<1", "2<")))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(),
                    () -> {
                      RowNumbers numbers = new RowNumbers();
                      List<String> read =
                          c.printed().stream()
                              .map(p -> numbers.next(RowNumbers.printed(p)))
                              .map(q -> q.rowNo() + "<" + q.parentNo())
                              .toList();
                      assertEquals(c.expected(), read);
                    }));
  }
}
