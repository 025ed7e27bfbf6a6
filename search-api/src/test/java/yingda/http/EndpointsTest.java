package yingda.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Address;

/** What the list of endpoints says is so. */
class EndpointsTest {
  private static final String DOCUMENT = "/v1/documents/<id>/";

  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void eachIsThereOnceAndSaysWhatItIsFor() {
    List<Endpoint> all = service.endpoints().all();
    assertThat(all).extracting(Endpoint::route).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(EndpointsTest::isDescribed);
  }

  private static void isDescribed(Endpoint endpoint) {
    assertThat(endpoint.summary()).as(endpoint.route()).endsWith(".");
    Set<String> names = new HashSet<>();
    for (Parameter<?> parameter : endpoint.parameters()) {
      assertThat(names.add(parameter.name())).as(endpoint.route() + parameter.name()).isTrue();
      assertThat(parameter.description()).as(parameter.name()).endsWith(".");
      assertThat(endpoint.template().contains("{" + parameter.name() + "}"))
          .as(endpoint.route())
          .isEqualTo(parameter.in() == Parameter.In.PATH);
    }
  }

  @Test
  void noDocumentHasAnAddressThatReadsSomethingElse() {
    List<String> below = new ArrayList<>();
    for (Endpoint endpoint : service.endpoints().all()) {
      if (endpoint.method().equals(HandlerType.GET) && endpoint.path().startsWith(DOCUMENT)) {
        below.add(endpoint.path().substring(DOCUMENT.length()));
      }
    }
    assertThat(below).contains("diff", "revisions/{number}/file");
    assertThat(below)
        .allSatisfy(
            path -> {
              String id = "faq/" + path.replace("{number}", "1");
              assertThat(Address.of(id)).isNotEqualTo(id);
            });
  }

  @Test
  void noneTakesAnUnknownParameter() throws IOException {
    for (Endpoint endpoint : service.endpoints().all()) {
      if (endpoint.isOpenEnded()) {
        continue; // others send to it what a standard lets them
      }
      isRefused(endpoint, "verison=7.5", "verison");
    }
  }

  @Test
  void noneTakesAValueThatItSaysItDoesNot() throws IOException {
    int tried = 0;
    for (Endpoint endpoint : service.endpoints().all()) {
      for (Parameter<?> parameter : endpoint.parameters()) {
        for (String wrong : wrongValues(parameter)) {
          isRefused(endpoint, parameter.name() + "=" + wrong, parameter.name());
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  private static List<String> wrongValues(Parameter<?> parameter) {
    List<String> wrong = new ArrayList<>();
    if (parameter.in() != Parameter.In.QUERY) {
      return wrong;
    }
    if (parameter.schema().get("minimum") instanceof Number least) {
      wrong.add(String.valueOf(least.longValue() - 1));
      wrong.add("1.5");
    }
    if (parameter.schema().get("maximum") instanceof Number most
        && most.longValue() < Long.MAX_VALUE) {
      wrong.add(String.valueOf(most.longValue() + 1));
    }
    if (parameter.schema().containsKey("enum") || parameter.schema().containsKey("pattern")) {
      wrong.add("nothing-like-it");
    }
    if ("boolean".equals(parameter.schema().get("type"))) {
      wrong.add("1");
    }
    return wrong;
  }

  private static void isRefused(Endpoint endpoint, String query, String field) throws IOException {
    String path = endpoint.template().replaceAll("\\{(?:id|number|version)}", "1");
    String target = path.replaceAll("\\{\\w+}", "x") + "?" + query + needed(endpoint);
    RawRequest request = RawRequest.of(endpoint.method().name(), target).with("If-Match", "*");
    Answer answer = request.send(service.port());
    assertThat(answer.status()).as(endpoint.method() + " " + target).isEqualTo(400);
    if (path.equals(RetrievalRoutes.PATH)) { // in the form of Dify, which has no fields
      assertThat(answer.text("/error_msg")).startsWith(field + ":");
    } else {
      assertThat(answer.text("/errors/0/field")).as(target + answer.body()).isEqualTo(field);
    }
  }

  private static String needed(Endpoint endpoint) {
    return endpoint.parameters().stream()
        .filter(parameter -> parameter.required() && parameter.in() == Parameter.In.QUERY)
        .map(parameter -> "&" + parameter.name() + "=a")
        .collect(joining());
  }
}
