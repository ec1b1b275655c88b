/** The configuration of a cache before the server. */

/**
 * Returns the configuration for a Varnish in front of any of them: what is old is shown while a new
 * copy is fetched, and for a month when the server is down.
 */
export const varnishVcl =
  (): string => `# Alliance Widgets behind Varnish 6 or newer: the published folder's server is the backend.
vcl 4.1;
import std;

backend default {
  .host = "127.0.0.1";
  .port = "8080";
  .probe = { .url = "/feed/alliance.json"; .interval = 5s; .timeout = 2s; .window = 3; .threshold = 2; }
}

sub vcl_recv {
  # Nothing here depends on who asks: one copy for all, whatever cookies other parts of the domain have set.
  unset req.http.Cookie;
  unset req.http.Authorization;
  if (std.healthy(req.backend_hint)) { set req.grace = 1d; }
}

sub vcl_backend_response {
  unset beresp.http.Set-Cookie;
  set beresp.grace = 30d;
  # An answer that says "I cannot" does not take the place of the last good one.
  if (beresp.status >= 500) {
    if (bereq.is_bgfetch) { return (abandon); }
    set beresp.ttl = 1s;
    set beresp.grace = 0s;
  }
}
`;
