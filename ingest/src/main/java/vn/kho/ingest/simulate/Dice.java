package vn.kho.ingest.simulate;

/**
 * Numbers drawn from words: the same seed and words give the same number on every machine, whatever
 * was drawn before. There is no state to share, so nothing depends on the order of the work.
 */
record Dice(long state) {

  static Dice of(long seed) {
    return new Dice(mix(seed ^ 0x6b686f2073696d75L));
  }

  Dice with(String word) {
    long hash = state;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return new Dice(mix(hash + word.length()));
  }

  Dice with(long number) {
    return new Dice(mix(state + 0x9e3779b97f4a7c15L * (number + 1)));
  }

  /** From 0 inclusive to 1 exclusive. */
  double uniform() {
    return (state >>> 11) * 0x1p-53;
  }

  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** From 0 inclusive to {@code bound} exclusive. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  boolean happens(double chance) {
    return uniform() < chance;
  }

  /** Bell-shaped around 0, spread 1, never beyond 3.5: the sum of four uniforms, rescaled. */
  double bell() {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += with(i).uniform();
    }
    return (sum - 2) * 1.7320508075688772;
  }

  /** The index that a draw hits when each index has the given weight. */
  int weighted(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double rest = uniform() * total;
    for (int i = 0; i < weights.length - 1; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
