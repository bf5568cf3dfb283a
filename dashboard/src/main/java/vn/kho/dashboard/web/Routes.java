package vn.kho.dashboard.web;

import io.javalin.config.RoutesConfig;

/** A part of the dashboard adds its addresses here. */
@FunctionalInterface
public interface Routes {
  void addTo(RoutesConfig routes);
}
