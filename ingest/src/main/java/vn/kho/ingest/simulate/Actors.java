package vn.kho.ingest.simulate;

import java.util.List;

/** Who carries indicators' lives at one level: original communes, districts, the province. */
final class Actors {

  /**
   * One of them.
   *
   * @param key a stable name to draw by
   * @param size in any measure
   * @param inFootprint whether the plan was issued for its ground
   */
  record Actor(String key, double size, boolean inFootprint) {}

  private final List<Actor> actors;
  private final double footprint;
  private final long countInFootprint;

  Actors(List<Actor> actors) {
    this.actors = List.copyOf(actors);
    footprint = actors.stream().filter(Actor::inFootprint).mapToDouble(Actor::size).sum();
    countInFootprint = actors.stream().filter(Actor::inFootprint).count();
  }

  int count() {
    return actors.size();
  }

  String key(int actor) {
    return actors.get(actor).key();
  }

  boolean isInFootprint(int actor) {
    return actors.get(actor).inFootprint();
  }

  /** Its size; that of the footprint is 1. */
  double weight(int actor) {
    return actors.get(actor).size() / footprint;
  }

  /** 1 in the footprint; beyond it as the profile says. */
  double liveliness(int actor, Profile profile) {
    return isInFootprint(actor) ? 1 : profile.outside();
  }

  /** Around 1: the small and remote do less, the big a little more. */
  double vigour(int actor) {
    return Math.min(1.15, Math.max(0.8, 0.7 + 0.3 * weight(actor) * countInFootprint));
  }
}
