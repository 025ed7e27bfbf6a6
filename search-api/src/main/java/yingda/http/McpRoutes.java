package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;
import yingda.document.RejectedException;
import yingda.http.McpForm.McpAnswer;
import yingda.http.McpForm.McpRequest;
import yingda.json.Json;

/**
 * The Model Context Protocol, without sessions, in both of its eras: until 2025-11-25 a client
 * begins with {@code initialize}; since 2026-07-28 each request says in its headers what it is, and
 * {@code server/discover} tells what there is.
 */
final class McpRoutes {
  private static final int BODY = 64 * 1024;

  /** The first version whose requests stand alone. */
  private static final String MODERN = "2026-07-28";

  private static final List<String> OLDER =
      List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

  /** A list of tools changes with the program only. */
  private static final int FRESH_MILLIS = 300_000;

  private static final Map<String, Object> SERVER =
      Map.of("name", "yingda", "title", "Yingda 应答", "version", version());

  private static final String INSTRUCTIONS =
      "Answers of a customer service, each published and current. Quote them as they are.";

  private final McpTools tools;

  McpRoutes(Services served) {
    this.tools = new McpTools(served);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/mcp", "The Model Context Protocol, for assistants.")
            .does(Operation.ASK)
            .thinksAbout(Load.QUESTION)
            .reads(McpRequest.class, BODY)
            .with(HttpStatus.OK, HttpStatus.ACCEPTED, HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND)
            .answers(McpAnswer.class, this::answer));
  }

  private static String version() {
    String version = McpRoutes.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private @Nullable McpAnswer answer(Call call) {
    McpRequest request = call.foreignBody(McpRequest.class);
    String method = request.method() == null ? "" : request.method();
    if (!"2.0".equals(request.jsonrpc()) || method.isEmpty()) {
      return refuse(call, request, McpForm.INVALID_REQUEST, "no request of JSON-RPC 2.0");
    }
    String said = call.context().header("MCP-Protocol-Version");
    boolean isModern = said != null && said.compareTo(MODERN) >= 0;
    if (said != null && !said.equals(MODERN) && !OLDER.contains(said)) {
      return refuse(call, request, McpForm.OTHER_VERSION, "speaks " + MODERN + " and " + OLDER);
    }
    if (request.id() == null) {
      call.status(HttpStatus.ACCEPTED);
      return null;
    }
    String otherwise = isModern ? otherwise(call, request, method) : null;
    return otherwise != null
        ? refuse(call, request, McpForm.OTHER_HEADERS, otherwise)
        : answer(call, request, method, isModern);
  }

  /** Which header says something else than the body, null if none does. */
  private static @Nullable String otherwise(Call call, McpRequest request, String method) {
    if (!method.equals(call.context().header("Mcp-Method"))) {
      return "Mcp-Method is not " + method;
    }
    boolean isNamed = method.equals("tools/call");
    return isNamed && !request.text("name").equals(call.context().header("Mcp-Name"))
        ? "Mcp-Name is not " + request.text("name")
        : null;
  }

  private McpAnswer answer(Call call, McpRequest request, String method, boolean isModern) {
    return switch (method) {
      case "tools/list" -> McpAnswer.of(request, whole(isModern, true, listed(call)));
      case "tools/call" -> called(call, request, isModern);
      case "server/discover" -> isModern ? discovered(request) : unknown(call, request, method);
      case "initialize" -> isModern ? unknown(call, request, method) : initialized(request);
      case "ping" -> McpAnswer.of(request, whole(isModern, false, Map.of()));
      default -> unknown(call, request, method);
    };
  }

  private static McpAnswer unknown(Call call, McpRequest request, String method) {
    call.status(HttpStatus.NOT_FOUND);
    return McpAnswer.refused(request, McpForm.NO_SUCH_METHOD, "there is no method " + method);
  }

  private static McpAnswer refuse(Call call, McpRequest request, int code, String message) {
    call.status(HttpStatus.BAD_REQUEST);
    return McpAnswer.refused(request, code, message);
  }

  private static McpAnswer initialized(McpRequest request) {
    String wanted = request.text("protocolVersion");
    String version = OLDER.contains(wanted) ? wanted : OLDER.getFirst();
    return McpAnswer.of(request, described("protocolVersion", version));
  }

  private static McpAnswer discovered(McpRequest request) {
    return McpAnswer.of(
        request, whole(true, true, described("supportedVersions", List.of(MODERN))));
  }

  /** What there is, in which versions. */
  private static Map<String, Object> described(String name, Object versions) {
    return Map.of(
        name,
        versions,
        "capabilities",
        Map.of("tools", Map.of()),
        "serverInfo",
        SERVER,
        "instructions",
        INSTRUCTIONS);
  }

  private Map<String, Object> listed(Call call) {
    return Map.of("tools", tools.of(call).map(McpTool::told).toList());
  }

  /** With what the newer version wants in each result, and in each that may be kept. */
  private static Map<String, Object> whole(
      boolean isModern, boolean isKept, Map<String, Object> result) {
    Map<String, Object> whole = new LinkedHashMap<>(result);
    if (isModern) {
      whole.put("resultType", "complete");
    }
    if (isModern && isKept) {
      whole.put("ttlMs", FRESH_MILLIS);
      whole.put("cacheScope", "private"); // each role has its own tools
    }
    return whole;
  }

  private McpAnswer called(Call call, McpRequest request, boolean isModern) {
    McpTool tool;
    try {
      tool = tools.find(call, request.text("name"));
    } catch (RejectedException unknown) {
      return McpAnswer.refused(request, McpForm.INVALID_PARAMS, unknown.text(call.language()));
    }
    return McpAnswer.of(
        request, whole(isModern, false, result(call, tool, request.param("arguments"))));
  }

  /** What a tool refuses, its model should read and do better. */
  private static Map<String, Object> result(Call call, McpTool tool, @Nullable Object arguments) {
    try {
      Object found = tool.answering().apply(call, tool.arguments(arguments));
      return told(Json.write(found), found, false);
    } catch (RejectedException refused) {
      String text = refused.text(call.language());
      return told(text, Map.of("error", text), true);
    }
  }

  /** What a tool says, for a model to read and for a program. */
  private static Map<String, Object> told(String text, Object structured, boolean isError) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("content", List.of(Map.of("type", "text", "text", text)));
    told.put("structuredContent", structured);
    told.put("isError", isError);
    return told;
  }
}
