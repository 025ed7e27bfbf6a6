package yingda.http;

import static yingda.http.BadRequest.get;
import static yingda.http.BadRequest.put;
import static yingda.http.BadRequest.search;

import java.util.stream.Stream;

/** What must be refused for its address, its method or its headers. */
final class BadAddresses {
  private static final String OURS = "http://localhost:8080";
  private static final String DOCUMENT =
      "{\"author\":\"a\",\"note\":\"n\",\"document\":{\"entries\":[{\"question\":\"问\"}]}}";

  private BadAddresses() {}

  static Stream<BadRequest> queries() {
    return Stream.of(
        get("no query", "/v1/search", 400, "q: is missing, add ?q="),
        search("empty query", "", 400, "write what the customer asks"),
        search("blank query", " \t　", 400, "write what the customer asks"),
        get(
            "nothing to suggest for",
            "/v1/suggest?q=",
            400,
            "q: is empty, write what the customer asks"),
        search(
            "2,001 characters",
            "退".repeat(2_001),
            413,
            "q: 2001 characters are over the limit of 2000, send the question itself"),
        get("1 MB query", "/v1/search?q=" + "a".repeat(1 << 20), 414, "shorten the question"),
        search("NUL", "退\0货", 400, "percent-encode"),
        get("lone surrogate", "/v1/search?q=%ED%A0%80", 400, "percent-encode"),
        get("GB18030 query", "/v1/search?q=%CD%CB%BB%F5", 400, "percent-encode"),
        get("half an escape", "/v1/search?q=100%", 400, "percent-encode"),
        get("wrong escape", "/v1/suggest?q=%ZZ", 400, "percent-encode"),
        get(
            "wrong escape in the path of a page",
            "/desk/edit/;%ED%A0%80%\"a",
            400,
            "percent-encode"),
        get("wrong escape in an id", "/v1/documents/;%ED%A0%80%\"a", 400, "percent-encode"));
  }

  private static BadRequest post(String name, String target, String remedy) {
    return new BadRequest(name, RawRequest.json("POST", target, "{}"), 400, remedy);
  }

  static Stream<BadRequest> parameters() {
    return Stream.of(
        get("unknown parameter", "/v1/search?q=a&verison=7.5", 400, "expected some of"),
        post(
            "unknown parameter of replies", "/v1/replies?limit=3", "expected some of min-sequence"),
        post("unknown parameter of feedback", "/v1/feedback?x=1", "takes none; take it out"),
        post("unknown parameter of gaps", "/v1/gaps?x=1", "takes none; take it out"),
        new BadRequest(
            "unknown parameter of a gap",
            RawRequest.json("PUT", "/v1/gaps/1?x=1", "{\"state\":\"done\"}"),
            400,
            "takes none; take it out"),
        get("parameter twice", "/v1/search?q=a&q=b", 400, "remove one"),
        get("negative limit", "/v1/search?q=a&limit=-1", 400, "from 1 to 100, change it"),
        get("limit 0", "/v1/suggest?q=a&limit=0", 400, "from 1 to 50, change it"),
        get("limit beyond", "/v1/documents?limit=201", 400, "from 1 to 200, change it"),
        get("huge limit", "/v1/search?q=a&limit=" + "9".repeat(400), 400, "change it"),
        get("limit in words", "/v1/changes?limit=all", 400, "from 1 to 1000, change it"),
        get("offset beyond", "/v1/search?q=a&offset=1001", 400, "1001 is not from 0 to 1000"),
        get("negative offset", "/v1/search?q=a&offset=-5", 400, "change it"),
        get("negative sequence", "/v1/changes?after=-1", 400, "change it"),
        get("before the first", "/v1/changes?before=0", 400, "change it"),
        get("both ways", "/v1/changes?after=5&before=8", 400, "beside after, which goes the other"),
        get("before when", "/v1/changes?before=now", 400, "change it"),
        get("unknown kind", "/v1/search?q=a&kind=film", 400, "expected one of faq, manual"),
        get("no version", "/v1/search?q=a&version=new", 400, "expected numbers such as 7.5"),
        get("no explanation", "/v1/search?q=a&explain=1", 400, "neither true nor false"),
        get("no flag", "/v1/documents?retired=yes", 400, "neither true nor false"));
  }

  static Stream<BadRequest> routes() {
    return Stream.of(
        get("unknown route", "/v1/nothing", 404, "see /docs for the routes"),
        get("trailing slash", "/v1/search/?q=a", 404, "see /docs for the routes"),
        get("unknown document", "/v1/documents/faq/none", 404, "GET /v1/documents lists them"),
        get("upwards", "/v1/documents/faq/../../x", 404, "GET /v1/documents lists them"),
        get("out of the pages", "/../../etc/passwd", 400, "mend it"),
        get("escaped out of the pages", "/%2e%2e/%2e%2e/etc/passwd", 400, "mend it"),
        get("wrong escape in path", "/v1/documents/%ZZ", 400, "percent-encode"),
        get("half an escape in path", "/v1/documents/faq/a%", 400, "percent-encode"),
        get("hidden NUL in path", "/health/live%00", 400, "percent-encode"),
        get("wrong escape on the way up", "/../%zz", 400, "mend it"),
        get("lone surrogate in path", "/v1/documents/%ED%A0%80", 400, "mend it"),
        method("DELETE", "/v1/search?q=a", "send GET"),
        method("GET", "/v1/replies", "send POST"),
        method("PATCH", "/v1/documents/faq/x", "PUT"),
        method("FOO", "/health/live", "send GET"));
  }

  private static BadRequest method(String method, String target, String remedy) {
    RawRequest request = RawRequest.of(method, target);
    return new BadRequest(method + " " + target, request, 405, remedy);
  }

  static Stream<BadRequest> ids() {
    return Stream.of(
        put("id ..", "..", DOCUMENT, 400, "rename it"),
        put("id with ..", "faq/../x", DOCUMENT, 400, "rename it"),
        put("id with escaped ..", "faq/%2e%2e/x", DOCUMENT, 400, "rename it"),
        put("id with line break", "faq/a%0Ab", DOCUMENT, 400, "rename it"),
        put("id with delete", "faq/a%7Fb", DOCUMENT, 400, "rename it"),
        put("id with NUL", "faq/a%00b", DOCUMENT, 400, "percent-encode"),
        put("id with space", "faq/a%20b", DOCUMENT, 400, "rename it"),
        put("id with backslash", "faq%5Ca", DOCUMENT, 400, "rename it"),
        put("id with surrogate", "%ED%A0%80", DOCUMENT, 400, "mend it"),
        put("id with emoji", "faq/%F0%9F%98%80", DOCUMENT, 400, "rename it"),
        put("id ends in a slash", "faq/x/", DOCUMENT, 400, "rename it"),
        put("empty segment", "faq//x", DOCUMENT, 400, "rename it"),
        put("reserved word", "faq/x/revisions", DOCUMENT, 400, "rename it"),
        put("another reserved word", "faq/diff", DOCUMENT, 400, "rename it"),
        put("endless id", "x".repeat(2_000), DOCUMENT, 400, "shorten it"));
  }

  static Stream<BadRequest> headers() {
    return Stream.of(
        header("foreign host", "Host", "evil.example", 403, "http://localhost"),
        header("host that looks like ours", "Host", "localhost.evil.example", 403, "localhost"),
        header("foreign origin", "Origin", "http://evil.example", 403, "http://localhost"),
        header("secret origin", "Origin", "null", 403, "http://localhost"),
        header("two origins", "Origin", OURS + "\r\nOrigin: http://evil.example", 403, "evil"),
        header("picture on a foreign page", "Sec-Fetch-Site", "cross-site", 403, "cross-site"),
        header(
            "link on a foreign page",
            "Sec-Fetch-Site",
            "cross-site\r\nSec-Fetch-Mode: navigate",
            403,
            "cross-site"),
        header("no host", "Host", "", 400, "mend it"),
        header("1 MB header", "X-Long", "a".repeat(1 << 20), 431, "shorten the question"),
        match("word as ETag", "abc", "expected one such as \"3\""),
        match("weak ETag", "W/\"1\"", "expected one such as \"3\""),
        match("two ETags", "\"1\", \"2\"", "expected one such as \"3\""),
        match("ETag 0", "\"0\"", "expected one such as \"3\""),
        match("huge ETag", "\"99999999999\"", "expected one such as \"3\""),
        new BadRequest("no ETag", unconditional(), 428, "send the ETag"));
  }

  private static BadRequest header(
      String name, String header, String value, int status, String remedy) {
    RawRequest request = RawRequest.get("/v1/search?q=a").with(header, value);
    return new BadRequest(name, request, status, remedy);
  }

  private static BadRequest match(String name, String tag, String remedy) {
    return new BadRequest(name, unconditional().with("If-Match", tag), 400, remedy);
  }

  private static RawRequest unconditional() {
    return RawRequest.json("PUT", "/v1/documents/faq/bad", DOCUMENT);
  }
}
