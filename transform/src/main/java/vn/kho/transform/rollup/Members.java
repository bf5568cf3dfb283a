package vn.kho.transform.rollup;

import java.util.ArrayList;
import java.util.List;

/** The units that count for each unit: its own, or, as units are today, those that make it up. */
public final class Members {

  private Members() {}

  /**
   * A unit that counts for another.
   *
   * @param level of the member
   * @param orgUnitId the unit it counts for
   * @param firstYear in which it counts
   * @param lastYear in which it counts
   */
  public record Member(
      String boundary,
      String memberId,
      String level,
      String orgUnitId,
      int firstYear,
      int lastYear) {

    Member during(int first, int last) {
      return new Member(boundary, memberId, level, orgUnitId, first, last);
    }

    List<Object> cells() {
      return List.of(boundary, memberId, level, orgUnitId, firstYear, lastYear);
    }
  }

  static List<Member> of(World world) {
    List<Member> members = new ArrayList<>();
    for (int unit = 0; unit < world.size(); unit++) {
      for (Target target : world.targets(World.Boundary.REPORTED, unit)) {
        members.add(
            member(world, World.Boundary.REPORTED, unit, target)
                .during(target.dueFrom() / 12, (target.dueTo() - 1) / 12));
      }
      for (World.Boundary boundary : List.of(World.Boundary.CURRENT, World.Boundary.FOOTPRINT)) {
        for (Target target : world.targets(boundary, unit)) {
          if (world.isItself(unit) && target.share().isWhole()) {
            members.add(member(world, boundary, unit, target));
          }
        }
      }
    }
    return members;
  }

  private static Member member(World world, World.Boundary boundary, int unit, Target target) {
    return new Member(
        boundary.code(),
        world.unit(unit).id(),
        world.unit(unit).level(),
        world.unit(target.unit()).id(),
        0,
        9999);
  }
}
