package yingda.http;

import static yingda.http.BadRequest.document;
import static yingda.http.BadRequest.reply;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What must be refused for its body. */
final class BadBodies {
  private static final String MEND = "check quotes, commas, brackets and UTF-8";
  private static final int ABOVE_8_MB = 9 << 20;

  private BadBodies() {}

  static Stream<BadRequest> malformed() {
    return Stream.of(
        reply("no body", "", 400, "expected an object"),
        reply("blank body", " \n", 400, "expected an object"),
        reply("half a body", "{\"query\":", 400, MEND),
        reply("no JSON", "query=退货", 400, MEND),
        reply("comment", "{/* */\"query\":\"a\"}", 400, MEND),
        reply("two values", "{\"query\":\"a\"} {}", 400, "remove what follows"),
        reply("duplicate key", "{\"query\":\"a\",\"query\":\"b\"}", 400, "twice, remove one"),
        reply("10,000 brackets", "[".repeat(10_000), 400, "expected an object"),
        reply("10,000 brackets in a field", in("[".repeat(10_000)), 400, "expected a text"),
        reply("10,000 braces", "{\"a\":".repeat(10_000), 400, "make it simpler"),
        sent("UTF-16", StandardCharsets.UTF_16, "application/json", "send UTF-8"),
        sent("UTF-16 without a mark", StandardCharsets.UTF_16LE, "application/json", "send UTF-8"),
        sent("GBK", Charset.forName("GBK"), "application/json; charset=gbk", "send UTF-8"),
        new BadRequest(
            "gzip",
            RawRequest.json("POST", "/v1/replies", "").with("Content-Encoding", "gzip"),
            415,
            "send it as it is"),
        new BadRequest("GB18030", gb18030("{\"query\":\"退货\"}"), 400, MEND),
        reply("1 MB", in("\"" + "退".repeat(1 << 19) + "\""), 413, "send less"),
        typed("text", "text/plain", "{\"query\":\"a\"}"),
        typed("form", "application/x-www-form-urlencoded", "query=a"),
        typed("JSONP", "application/jsonp", "{\"query\":\"a\"}"),
        typed("JSON lines", "application/json-seq", "{\"query\":\"a\"}"),
        typed("two types", "application/json, text/plain", "{\"query\":\"a\"}"),
        typed("XML", "application/xml", "<query/>"));
  }

  private static BadRequest sent(String name, Charset charset, String type, String remedy) {
    RawRequest request =
        RawRequest.of("POST", "/v1/replies")
            .with("Content-Type", type)
            .body("{\"query\":\"退货\"}".getBytes(charset));
    return new BadRequest(name, request, 415, remedy);
  }

  private static String in(String query) {
    return "{\"query\":" + query + "}";
  }

  private static RawRequest gb18030(String body) {
    byte[] bytes = body.getBytes(Charset.forName("GB18030"));
    return RawRequest.json("POST", "/v1/replies", "").body(bytes);
  }

  private static BadRequest typed(String name, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    RawRequest request =
        RawRequest.of("POST", "/v1/replies").with("Content-Type", type).body(bytes);
    return new BadRequest(name, request, 415, "send JSON as application/json");
  }

  static Stream<BadRequest> questions() {
    return Stream.of(
        reply("no query", "{}", 400, "add a text in quotes"),
        reply("null", in("null"), 400, "add a text in quotes"),
        reply("empty query", in("\"\""), 400, "write what the customer asks"),
        reply("NUL", in("\"a\\u0000b\""), 400, "send valid Unicode"),
        reply("lone surrogate", in("\"a\\ud800\""), 400, "send valid Unicode"),
        reply("number for text", in("5"), 400, "expected a text in quotes, found the number 5"),
        reply("list for text", in("[\"a\"]"), 400, "expected a text in quotes, found a list"),
        reply("list for object", "[]", 400, "expected an object"),
        reply("text for object", "\"退货\"", 400, "expected an object"),
        reply("null for object", "null", 400, "expected an object"),
        with("unknown field", "\"contxt\":[]", "rename or remove it"),
        with("text for list", "\"context\":\"a\"", "expected a list"),
        reply(
            "long turn",
            "{\"query\":\"a\",\"context\":[\"b\",\"" + "c".repeat(2_001) + "\"]}",
            413,
            "context[1]: 2001 characters are over"),
        with("null in a list", "\"context\":[null]", "add a text in quotes"),
        with("too much context", "\"context\":[" + "\"a\",".repeat(20) + "\"a\"]", "limit of 20"),
        with("limit 0", "\"limit\":0", "from 1 to 50, change it"),
        with("negative limit", "\"limit\":-1", "from 1 to 50, change it"),
        with("text for number", "\"limit\":\"5\"", "expected a whole number"),
        with("fraction", "\"limit\":1.5", "expected a whole number"),
        with("huge number", "\"limit\":" + "9".repeat(900), "write a smaller number"),
        with("huge power", "\"limit\":1e999999999", "expected a whole number"),
        with("endless number", "\"limit\":" + "9".repeat(5_000), "make it simpler"),
        with("no version", "\"version\":\"new\"", "expected numbers such as 7.5"),
        with("no time", "\"asOf\":\"soon\"", "expected a time such as"));
  }

  private static BadRequest with(String name, String field, String remedy) {
    return reply(name, "{\"query\":\"a\"," + field + "}", 400, remedy);
  }

  static Stream<BadRequest> documents() {
    return Stream.of(
        document("no author", "{\"note\":\"n\",\"document\":{}}", 400, "author: is missing, add"),
        document("no document", "{\"author\":\"a\",\"note\":\"n\"}", 400, "document: is missing"),
        document(
            "nothing in it", "{\"author\":\"a\",\"note\":\"n\",\"document\":{}}", 400, "title"),
        written("another id", "\"id\":\"faq/other\"", "remove it"),
        written("unknown kind", "\"kind\":\"film\"", "expected one of faq, manual"),
        written("unknown audience", "\"audience\":\"all\"", "expected"),
        written("unknown field", "\"colour\":\"red\"", "rename or remove it"),
        written("wrong range", "\"product\":\"p\",\"versions\":\"[2,1]\"", "expected a form"),
        written("range of nothing", "\"versions\":\"[2,3)\"", "name the product too"),
        written("no period", "\"review\":\"soon\"", "expected a period such as P90D"),
        written("no time", "\"expires\":\"2026\"", "expected a time such as"),
        written("no question", "\"entries\":[{\"answer\":\"a\"}]", "entries[0].question"),
        entry("two lines", "\"question\":\"a\\nb\"", "write it in one line"),
        entry("NUL", "\"question\":\"a\\u0000b\"", "remove it"),
        entry("lone surrogate", "\"question\":\"a\",\"answer\":\"\\udc00\"", "remove it"),
        entry("3 MB", "\"question\":\"a\",\"answer\":\"" + "a".repeat(3 << 20) + "\"", "split it"),
        written(
            "same anchors", "\"entries\":[" + anchored() + "," + anchored() + "]", "rename one"),
        document("above 8 MB", "\"" + "a".repeat(ABOVE_8_MB) + "\"", 413, "send less"));
  }

  /** For the routes that take feedback, gaps and files. */
  static Stream<BadRequest> others() {
    String files = "{\"author\":\"a\",\"note\":\"n\",\"files\":";
    return Stream.of(
        post("feedback of nothing", "/v1/feedback", "{}", "queryId: is missing"),
        post("unknown verdict", "/v1/feedback", judged("\"verdict\":\"fine\""), "expected one of"),
        new BadRequest(
            "long comment",
            RawRequest.json(
                "POST",
                "/v1/feedback",
                judged("\"verdict\":\"used\",\"comment\":\"" + "a".repeat(2_001) + "\"")),
            413,
            "shorten it"),
        post("gap of nothing", "/v1/gaps", "{}", "question: is missing"),
        post("gap of emoji", "/v1/gaps", "{\"question\":\"😀\"}", "question: has no letter"),
        post("gap of blanks", "/v1/gaps", "{\"question\":\" \"}", "question: is empty"),
        post("gap with a number", "/v1/gaps", "{\"question\":5}", "expected a text"),
        new BadRequest(
            "unknown gap",
            RawRequest.json("PUT", "/v1/gaps/7", "{\"state\":\"done\"}"),
            404,
            "GET /v1/gaps"),
        new BadRequest(
            "unknown state of a gap",
            RawRequest.json("PUT", "/v1/gaps/7", "{\"state\":\"gone\"}"),
            400,
            "expected"),
        post("import of nothing", "/v1/imports", "{}", "note: is missing"),
        post("import without files", "/v1/imports", files + "[]}", "send from 1 to"),
        post("text for files", "/v1/imports", files + "\"a\"}", "expected a list"),
        post("file without a path", "/v1/imports", files + "[{\"text\":\"a\"}]}", "files[0].path"),
        post(
            "no day",
            "/v1/imports",
            files + "[],\"product\":\"p\",\"version\":\"1\",\"release\":\"soon\"}",
            "expected one such as 2026-10-01"),
        post(
            "release of nothing",
            "/v1/imports",
            files + "[],\"release\":\"2026-10-01\"}",
            "name product and version"),
        post(
            "tryout of nothing",
            "/v1/documents/faq/a/tryout",
            "{\"questions\":[]}",
            "document: is missing"),
        post(
            "tryout without questions",
            "/v1/documents/faq/a/tryout",
            "{\"questions\":[],\"document\":{\"title\":\"t\",\"entries\":[" + anchored() + "]}}",
            "send from 1 to 10"));
  }

  private static BadRequest post(String name, String path, String body, String remedy) {
    return new BadRequest(name, RawRequest.json("POST", path, body), 400, remedy);
  }

  private static String judged(String fields) {
    return "{\"queryId\":\"q\",\"documentId\":\"faq/a\",\"anchor\":\"a\"," + fields + "}";
  }

  private static String anchored() {
    return "{\"anchor\":\"a\",\"question\":\"a\"}";
  }

  private static BadRequest entry(String name, String fields, String remedy) {
    return written(name, "\"entries\":[{" + fields + "}]", remedy);
  }

  private static BadRequest written(String name, String fields, String remedy) {
    String body = "{\"author\":\"a\",\"note\":\"n\",\"document\":{\"title\":\"t\"," + fields + "}}";
    return document(name, body, 400, remedy);
  }
}
