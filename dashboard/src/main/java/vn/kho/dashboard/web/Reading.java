package vn.kho.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Addresses that are only read: a HEAD is answered with the very headers of its GET. */
public final class Reading {
  private Reading() {}

  public static void at(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
