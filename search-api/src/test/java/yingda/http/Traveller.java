package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that goes to an identity provider and back, step by step. Keeps its cookies. */
final class Traveller {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private int port;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Traveller(RunningService service) {
    this.port = service.port();
  }

  /** The same browser at a service that is another since. */
  Traveller at(RunningService another) {
    port = another.port();
    return this;
  }

  /** The way there, back, and in. */
  Answer signIn() {
    return back(atProvider(begin("/desk")));
  }

  /** Asks to be sent to the provider; gives where that is. */
  String begin(String to) {
    Answer sent = get("/sign-in/oidc?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    assertThat(sent.status()).as(sent.body()).isEqualTo(302);
    return sent.header("Location");
  }

  /** Goes there; gives where it is sent back to. */
  String atProvider(String address) {
    Answer sent = send(request(URI.create(address)));
    assertThat(sent.status()).as(sent.body()).isEqualTo(302);
    return sent.header("Location");
  }

  /** Comes back. */
  Answer back(String address) {
    URI here = URI.create(address);
    assertThat(here.getPort()).isEqualTo(port);
    return get(here.getRawPath() + "?" + here.getRawQuery());
  }

  /** Asks the service, as a page of it or as somebody who opens one. */
  Answer get(String target, String... headers) {
    return ask("GET", target, headers);
  }

  Answer ask(String method, String target, String... headers) {
    HttpRequest.Builder request =
        request(URI.create("http://127.0.0.1:" + port + target))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    Answer answer = send(request);
    for (String line : answer.headers().allValues("Set-Cookie")) {
      keep(HttpCookie.parse(line).getFirst());
    }
    return answer;
  }

  private void keep(HttpCookie cookie) {
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }

  /** The cookies it has. */
  List<String> cookies() {
    return List.copyOf(cookies.keySet());
  }

  /** A parameter of an address. */
  static String parameter(String address, String name) {
    for (String pair : URI.create(address).getRawQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError(address + " has no " + name);
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
