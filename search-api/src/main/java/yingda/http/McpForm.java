package yingda.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages of the Model Context Protocol, which are JSON-RPC 2.0. */
final class McpForm {
  static final int INVALID_REQUEST = -32600;
  static final int NO_SUCH_METHOD = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int OTHER_HEADERS = -32020;
  static final int OTHER_VERSION = -32022;

  private McpForm() {}

  /**
   * What a client sends.
   *
   * @param id null for a notification, which wants no answer
   */
  record McpRequest(
      @Nullable String jsonrpc,
      @Nullable Object id,
      @Nullable String method,
      @Nullable Map<String, Object> params) {
    /** A param, null if there is none. */
    @Nullable Object param(String name) {
      return params == null ? null : params.get(name);
    }

    /** A param, empty if it is no text. */
    String text(String name) {
      return param(name) instanceof String text ? text : "";
    }
  }

  /** What a client gets: a result or an error. */
  record McpAnswer(
      String jsonrpc, @Nullable Object id, @Nullable Object result, @Nullable McpError error) {
    static McpAnswer of(McpRequest request, Map<String, Object> result) {
      return new McpAnswer("2.0", request.id(), result, null);
    }

    static McpAnswer refused(McpRequest request, int code, String message) {
      return new McpAnswer("2.0", request.id(), null, new McpError(code, message));
    }
  }

  /** Why there is no result. */
  record McpError(int code, String message) {}
}
