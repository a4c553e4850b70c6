package app.visavis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Agora's channel management as its documentation describes it, under two addresses. What does not
 * keep to that is refused with 400 and listed under {@link #faults}.
 */
public final class AgoraStandIn {
  public static final String APP = "0123456789abcdef0123456789abcdef";
  public static final String CUSTOMER = "stand-in-customer";
  public static final String SECRET = "stand-in-secret";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RULES = "/dev/v1/kicking-rule";
  private static final String USERS = "/dev/v1/channel/user/" + APP + "/";

  private final List<HttpServer> servers = new ArrayList<>();
  private final AtomicLong numbers = new AtomicLong(1952);
  private final Map<String, Set<Long>> channels = new ConcurrentHashMap<>();
  private final Map<Long, JsonNode> rules = new ConcurrentHashMap<>();
  private final List<Integer> troubles = new CopyOnWriteArrayList<>();

  /** Every call, such as "0 POST" for one to the first address. */
  public final List<String> calls = new CopyOnWriteArrayList<>();

  public final List<JsonNode> made = new CopyOnWriteArrayList<>();
  public final List<String> faults = new CopyOnWriteArrayList<>();
  private volatile boolean worksInSpite;

  public AgoraStandIn() {
    try {
      for (var number = 0; number < 2; number++) {
        servers.add(start(number));
      }
    } catch (IOException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private HttpServer start(int number) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, number));
    server.start();
    return server;
  }

  /** Both, as the setting wants them. */
  public String bases() {
    return String.join(
        ",", servers.stream().map(s -> "http://127.0.0.1:" + s.getAddress().getPort()).toList());
  }

  /** The next calls are answered with these, and have no effect. */
  public void fail(Integer... statuses) {
    worksInSpite = false;
    troubles.addAll(List.of(statuses));
  }

  /** The next call takes effect, and its answer is lost on the way. */
  public void loseAnswer() {
    worksInSpite = true;
    troubles.add(504);
  }

  public void channel(String name, Set<Long> uids) {
    channels.put(name, uids);
  }

  public Map<Long, JsonNode> rules() {
    return new TreeMap<>(rules);
  }

  private void answer(HttpExchange exchange, int number) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      calls.add(number + " " + exchange.getRequestMethod());
      var trouble = troubles.isEmpty() ? 0 : troubles.removeFirst();
      var good = trouble == 0 || worksInSpite ? answer(exchange, body) : null;
      var status = trouble != 0 ? trouble : good == null ? 400 : 200;
      var bytes =
          JSON.writeValueAsBytes(status == 200 ? good : Map.of("message", "trouble " + status));
      exchange.getResponseHeaders().add("X-Request-ID", "stand-in-" + calls.size());
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private @Nullable Object answer(HttpExchange exchange, String body) {
    var login = Base64.getEncoder().encodeToString((CUSTOMER + ":" + SECRET).getBytes(UTF_8));
    var headers = exchange.getRequestHeaders();
    check(("Basic " + login).equals(headers.getFirst("Authorization")), "Authorization");
    check("application/json".equals(headers.getFirst("Content-Type")), "Content-Type");
    var path = exchange.getRequestURI().getPath();
    if (path.startsWith(USERS)) {
      return users(path.substring(USERS.length()));
    }
    check(path.equals(RULES), path);
    return switch (exchange.getRequestMethod()) {
      case "GET" -> list(exchange.getRequestURI().getQuery());
      case "POST" -> make(JSON.readTree(body));
      case "DELETE" -> lift(JSON.readTree(body));
      default -> null;
    };
  }

  private Object users(String channel) {
    var uids = channels.get(channel);
    return Map.of(
        "success",
        true,
        "data",
        uids == null
            ? Map.of("channel_exist", false)
            : Map.of("channel_exist", true, "mode", 1, "total", uids.size(), "users", uids));
  }

  private Object list(String query) {
    check(("appid=" + APP).equals(query), "query " + query);
    return Map.of("status", "success", "rules", rules.values());
  }

  private Object make(JsonNode rule) {
    check(rule.path("appid").asString("").equals(APP), "appid");
    check(rule.path("cname").asString("").matches("[0-9a-f]{32}"), "cname");
    check(rule.path("uid").isIntegralNumber() && rule.path("uid").asLong() > 0, "uid");
    check(rule.path("ip").asString("?").isEmpty(), "ip");
    var time = rule.path("time_in_seconds");
    check(time.isIntegralNumber() && time.asLong() >= 10 && time.asLong() <= 86_430, "time");
    check(!rule.has("time"), "two times");
    check(rule.path("privileges").get(0).asString("").equals("join_channel"), "privileges");
    var id = numbers.incrementAndGet();
    made.add(rule);
    rules.put(
        id,
        JSON.valueToTree(
            Map.of("id", id, "appid", APP, "uid", rule.path("uid"), "cname", rule.path("cname"))));
    return Map.of("status", "success", "id", id);
  }

  private Object lift(JsonNode body) {
    check(body.path("appid").asString("").equals(APP), "appid");
    check(body.path("id").isIntegralNumber(), "id");
    var id = body.path("id").asLong();
    check(rules.remove(id) != null, "unknown rule " + id);
    return Map.of("status", "success", "id", id);
  }

  private void check(boolean kept, String what) {
    if (!kept) {
      faults.add(what);
    }
  }

  public void stop() {
    servers.forEach(server -> server.stop(0));
  }
}
