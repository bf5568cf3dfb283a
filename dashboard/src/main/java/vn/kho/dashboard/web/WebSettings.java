package vn.kho.dashboard.web;

import java.util.Set;

/**
 * Where the server listens and whom it answers.
 *
 * @param host address to bind
 * @param port 0 takes any free one
 * @param allowedHosts names besides localhost and plain addresses that a request may be sent to
 */
public record WebSettings(String host, int port, Set<String> allowedHosts) {
  public static final String DEFAULT_HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 7070;
}
