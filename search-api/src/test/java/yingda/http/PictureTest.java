package yingda.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Picture;
import yingda.json.Json;

/** Pictures are kept by their bytes, whatever they are called, and served so that nothing runs. */
class PictureTest {
  private static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);

  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
  }

  private static HttpResponse<byte[]> keep(String type, byte[] bytes) throws Exception {
    return send(
        to("/v1/pictures").header("Content-Type", type).POST(BodyPublishers.ofByteArray(bytes)));
  }

  @Test
  void whatItShowsIsFoundByItsNameAndABotGetsTheAddress() throws Exception {
    assertThat(keep("image/png", PNG).statusCode()).isEqualTo(201);
    String address = Picture.of("picture", PNG).address();
    String answer = "如图。\n\n![琥珀色警示灯](" + address + ")";
    service.holding(Sample.faq("faq/pump", "压力表怎么看？", answer));
    Answer found = service.client().get("/v1/search", "q", "琥珀色警示灯");
    assertThat(found.texts("/hits", "documentId")).containsExactly("faq/pump");
    Answer reply = service.client().post("/v1/replies", "{\"query\": \"压力表怎么看\"}");
    assertThat(reply.body()).contains("琥珀色警示灯").contains(address);
  }

  @Test
  void itIsServedAsWhatItIsForEver() throws Exception {
    HttpResponse<byte[]> kept = keep("image/jpeg", PNG);
    assertThat(kept.statusCode()).isEqualTo(201);
    String address = Picture.of("picture", PNG).address();
    assertThat(new String(kept.body(), ISO_8859_1)).contains(Json.write(address));
    assertThat(keep("image/png", PNG).body()).isEqualTo(kept.body());

    HttpResponse<byte[]> shown = send(to(address));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo(PNG);
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(shown.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; sandbox");
    assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  /** A bot shows it itself: the address stands in the HTML, the words in the text. */
  @Test
  void aReplyToABotHasItsAddress() throws Exception {
    assertThat(keep("image/png", PNG).statusCode()).isEqualTo(201);
    String address = Picture.of("picture", PNG).address();
    String document =
        """
        {"author": "王芳", "note": "加图", "document": {"title": "升级", "entries": [
          {"question": "怎么升级固件？", "answer": "在设置里升级。![设置里的按钮](%s)"}]}}
        """
            .formatted(address);
    HttpRequest.Builder put = to("/v1/documents/faq/upgrade?wait=true");
    put.header("Content-Type", "application/json").header("If-None-Match", "*");
    assertThat(send(put.PUT(BodyPublishers.ofString(document))).statusCode()).isEqualTo(201);

    HttpRequest.Builder ask = to("/v1/replies").header("Content-Type", "application/json");
    byte[] said = send(ask.POST(BodyPublishers.ofString("{\"query\": \"怎么升级固件\"}"))).body();

    String reply = new String(said, UTF_8);
    assertThat(reply).contains("<img src=\\\"" + address).contains("\"answer\":\"在设置里升级。");
  }

  @ParameterizedTest
  @CsvSource({
    "image/svg+xml, <svg onload='alert(1)'/>, 400",
    "image/png, <html><script>alert(1)</script></html>, 400",
    "image/png, '', 400",
    "text/html, GIF89a, 415",
    "application/json, GIF89a, 415"
  })
  void whatIsNoPictureIsRefused(String type, String body, int status) throws Exception {
    assertThat(keep(type, body.getBytes(ISO_8859_1)).statusCode()).isEqualTo(status);
  }

  @Test
  void whatIsTooLargeOrFromAnotherSiteIsRefused() throws IOException, Exception {
    assertThat(keep("image/png", new byte[Picture.MAX_BYTES + 1]).statusCode()).isEqualTo(413);
    HttpRequest.Builder foreign =
        to("/v1/pictures")
            .header("Content-Type", "image/png")
            .header("Origin", "https://example.com")
            .POST(BodyPublishers.ofByteArray(PNG));
    assertThat(send(foreign).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "/pictures/0cc175b9c0f1b6a831c399e269772661.png",
    "/pictures/x",
    "/pictures/",
    "/pictures/..%2fyingda.db"
  })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    assertThat(send(to(path)).statusCode()).isIn(400, 404);
  }
}
