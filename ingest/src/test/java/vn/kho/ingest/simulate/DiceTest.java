package vn.kho.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiceTest {

  @Test
  void sameWords_sameNumberOnEveryMachine() {
    Dice dice = Dice.of(1).with("05467").with(2024);
    assertEquals(0.8733653118762184, dice.uniform());
    assertEquals(dice.uniform(), Dice.of(1).with("05467").with(2024).uniform());
  }

  @Test
  void otherSeedOrWordOrOrder_otherNumber() {
    double number = Dice.of(1).with("a").with("b").uniform();
    assertNotEquals(number, Dice.of(2).with("a").with("b").uniform());
    assertNotEquals(number, Dice.of(1).with("b").with("a").uniform());
    assertNotEquals(number, Dice.of(1).with("ab").uniform());
  }

  @Test
  void manyDraws_areEvenAndBellsCentred() {
    double sum = 0;
    double bells = 0;
    int[] hits = new int[3];
    for (int i = 0; i < 10_000; i++) {
      Dice dice = Dice.of(7).with(i);
      sum += dice.uniform();
      bells += dice.bell();
      hits[dice.with("which").weighted(new double[] {1, 2, 1})]++;
    }
    assertEquals(0.5, sum / 10_000, 0.01);
    assertEquals(0, bells / 10_000, 0.03);
    assertEquals(5_000, hits[1], 150);
    assertTrue(hits[0] > 2_300 && hits[2] > 2_300);
  }
}
