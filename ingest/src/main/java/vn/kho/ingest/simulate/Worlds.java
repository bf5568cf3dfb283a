package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Builds a world: its ground, who acts on it, and what happens there. */
final class Worlds {
  /** Mountain districts of Thái Nguyên; all of Bắc Kạn is mountain too. */
  private static final Map<String, Double> REMOTE =
      Map.of("167", 0.7, "168", 0.85, "169", 0.85, "170", 0.6, "171", 0.9);

  private static final double OUTSIDE = 0.6;

  private final Dice seed;
  private final int months;
  private final Map<String, Measure> measures = new HashMap<>();
  private final Profiles profiles;

  Worlds(Dice seed, int months, List<Measure> measures, Profiles profiles) {
    this.seed = seed;
    this.months = months;
    this.profiles = profiles;
    measures.forEach(measure -> this.measures.put(measure.id(), measure));
  }

  World build(String provinceCode, List<UnitLife> units, List<Handover> handovers) {
    List<UnitLife> communes = units.stream().filter(unit -> unit.isLevel("commune")).toList();
    Territory territory = new Territory(communes, handovers);
    Map<String, Integer> places = new HashMap<>();
    Map<String, Actors> actors = new HashMap<>();
    actors.put("commune", plots(territory.plots()));
    for (String level : List.of("province", "district", "affiliated")) {
      actors.put(level, offices(level, provinceCode, units, communes, places));
    }
    double size =
        territory.plots().stream().filter(UnitLife::inPlan).count() / Profiles.COMMUNES_OF_PLAN;
    Nature nature = new Nature(seed.with(provinceCode), months, size);
    Map<String, Map<String, Latent>> latents = new HashMap<>();
    for (Measure measure : measures.values()) {
      for (String level : measure.levels()) {
        Actors own = actors.get(level);
        if (own != null && own.count() > 0 && profiles.has(measure, level)) {
          live(measure.id(), level, actors, nature, latents);
        }
      }
    }
    return new World(provinceCode, units, territory, latents, places);
  }

  private Latent live(
      String id,
      String level,
      Map<String, Actors> actors,
      Nature nature,
      Map<String, Map<String, Latent>> latents) {
    Latent known = latents.computeIfAbsent(id, key -> new HashMap<>()).get(level);
    if (known != null) {
      return known;
    }
    Measure measure = measures.get(id);
    Actors own = actors.get(level);
    if (measure == null || own == null) {
      throw new IllegalStateException("A profile speaks of " + id + " at level " + level);
    }
    Profile profile = profiles.get(measure, level);
    List<Latent> others = new ArrayList<>();
    for (String other : profile.of()) {
      others.add(live(other, level, actors, nature, latents));
    }
    Latent latent = nature.live(measure, profile, own, others);
    latents.get(id).put(level, latent);
    return latent;
  }

  private Actors plots(List<UnitLife> plots) {
    List<Actors.Actor> actors = new ArrayList<>();
    for (UnitLife plot : plots) {
      actors.add(new Actors.Actor(plot.code(), size(plot), plot.inPlan()));
    }
    return new Actors(actors);
  }

  private double size(UnitLife plot) {
    double kind =
        switch (plot.type()) {
          case "Phường" -> 1.45;
          case "Thị trấn" -> 1.2;
          default -> 1.0;
        };
    double remote = plot.inPlan() ? REMOTE.getOrDefault(plot.parentCode(), 1.0) : OUTSIDE;
    return kind * remote * seed.with("size").with(plot.code()).between(0.75, 1.3);
  }

  private static Actors offices(
      String level,
      String provinceCode,
      List<UnitLife> units,
      List<UnitLife> communes,
      Map<String, Integer> places) {
    Set<String> codes = new TreeSet<>();
    for (UnitLife unit : units) {
      boolean isOwn = unit.code().equals(provinceCode) || unit.parentCode().equals(provinceCode);
      if (unit.isLevel(level) && isOwn) {
        codes.add(unit.code());
      }
    }
    List<Actors.Actor> actors = new ArrayList<>();
    for (String code : codes) {
      places.put(level + code, actors.size());
      long below = communes.stream().filter(unit -> unit.parentCode().equals(code)).count();
      actors.add(new Actors.Actor(code, 1 + below, true));
    }
    return new Actors(actors);
  }
}
