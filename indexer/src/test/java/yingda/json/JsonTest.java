package yingda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.EnumWord;
import yingda.document.Kind;
import yingda.document.Refusal;
import yingda.document.RejectedException;

class JsonTest {
  record Item(String question, int count, @Nullable Kind kind) {
    Item {
      if (count < 0) {
        throw Refusal.invalid("period-not-positive").with("value", count).at("count");
      }
    }

    boolean isEmpty() {
      return false;
    }
  }

  record Box(
      List<Item> items,
      @Nullable String note,
      @Nullable Double weight,
      @Nullable Boolean open,
      @Nullable Instant time,
      @Nullable Period every,
      Map<String, String> labels) {}

  private enum Shade implements EnumWord {
    RENAMED("dark_blue");

    private final String word;

    Shade(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  record Paint(Shade shade) {}

  @Test
  void aConstantGoesByItsWordWhateverItsName() {
    assertThat(Json.writeLines(new Paint(Shade.RENAMED))).contains("\"dark_blue\"");
    assertThat(Json.read("body", utf8("{\"shade\":\"dark_blue\"}"), Paint.class))
        .isEqualTo(new Paint(Shade.RENAMED));
    assertThatThrownBy(() -> Json.read("body", utf8("{\"shade\":\"renamed\"}"), Paint.class))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("dark_blue");
  }

  @Test
  void onlyNamesThatOthersAddedArePassedOver() {
    byte[] known = utf8("{\"x\":{}, \"question\":\"怎么退货？\", \"count\":1, \"y\":[1]}");
    assertThat(Json.readForeign("answer", known, Item.class)).isEqualTo(new Item("怎么退货？", 1, null));
    assertThatThrownBy(() -> Json.readForeign("answer", utf8("{\"count\":1}"), Item.class))
        .isInstanceOf(RejectedException.class)
        .hasMessage("question: is missing, add a text in quotes");
  }

  @Test
  void allFieldsThatAreWrongAreNamed() {
    String json =
        "{\"items\":[{\"count\":\"two\",\"kind\":\"book\",\"colour\":1},{\"question\":\"怎么退货？\"}],"
            + "\"open\":\"yes\",\"time\":\"yesterday\",\"labels\":{\"a\":1},\"price\":2}";
    assertThatThrownBy(() -> Json.read("body", utf8(json), Box.class))
        .isInstanceOfSatisfying(
            RejectedException.class,
            rejected ->
                assertThat(rejected.all())
                    .extracting(one -> one.place().field())
                    .containsExactlyInAnyOrder(
                        "items[0].count",
                        "items[0].kind",
                        "items[0].colour",
                        "items[0].question",
                        "items[1].count",
                        "open",
                        "time",
                        "labels.a",
                        "price"));
  }

  @Test
  void ofATextThatEndsTooSoonOnlyTheFirstIsKnown() {
    assertThatThrownBy(() -> Json.read("body", utf8("{\"count\":\"two\",\"kind\":"), Item.class))
        .isInstanceOfSatisfying(
            RejectedException.class, rejected -> assertThat(rejected.all()).hasSize(1));
  }

  @Test
  void whatARecordRefusesIsNamedBesideTheRest() {
    String json = "{\"items\":[],\"note\":1,\"weight\":\"x\",\"size\":2}";
    assertThatThrownBy(() -> Json.read("body", utf8(json), Box.class))
        .isInstanceOfSatisfying(
            RejectedException.class, rejected -> assertThat(rejected.all()).hasSize(3));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aRecordComesBackAsItWasWritten() {
    Box box =
        new Box(
            List.of(new Item("怎么退货？", 1, Kind.MANUAL)),
            null,
            0.5,
            true,
            Instant.parse("2026-10-01T00:00:00.123456Z"),
            Period.ofDays(90),
            Map.of("b", "2", "a", "1"));
    String json = Json.write(box);
    assertThat(json)
        .isEqualTo(
            "{\"items\":[{\"question\":\"怎么退货？\",\"count\":1,\"kind\":\"manual\"}],"
                + "\"weight\":0.5,\"open\":true,\"time\":\"2026-10-01T00:00:00.123456Z\","
                + "\"every\":\"P90D\",\"labels\":{\"a\":\"1\",\"b\":\"2\"}}");
    assertThat(Json.read("body", json, Box.class)).isEqualTo(box);
  }

  @Test
  void aListOrMapLeftOutIsEmpty() {
    Box empty = new Box(List.of(), null, null, null, null, null, Map.of());
    assertThat(Json.read("body", "{}", Box.class)).isEqualTo(empty);
    assertThat(Json.read("body", "{\"items\":null,\"labels\":null}", Box.class)).isEqualTo(empty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'items':[{'question':5,'count':1}]}| items[0].question: expected a text in quotes,"
            + " found the number 5",
        "{'items':[{'question':true,'count':1}]}| items[0].question: expected a text in quotes,"
            + " found true",
        "{'items':[{'question':'a','count':'1'}]}| items[0].count: expected a whole number,"
            + " found a text",
        "{'items':[{'question':'a','count':1.5}]}| items[0].count: expected a whole number,"
            + " found the number 1.5",
        "{'items':[{'question':'a','count':99999999999}]}| items[0].count: is out of range,"
            + " write a smaller number",
        "{'items':[{'question':'a'}]}| items[0].count: is missing, add a whole number",
        "{'items':[{'question':'a','count':null}]}| items[0].count: is missing, add a whole number",
        "{'items':[{'count':1}]}| items[0].question: is missing, add a text in quotes",
        "{'items':[{'question':null,'count':1}]}| items[0].question: is missing,"
            + " add a text in quotes",
        "{'items':[{'question':'a','count':1,'kind':'x'}]}| items[0].kind: expected one of faq,"
            + " manual, case, script, found \"x\"",
        "{'items':[{'question':'a','count':1,'kind':0}]}| items[0].kind: expected one of faq,"
            + " manual, case, script, found the number 0",
        "{'items':[{'question':'a','count':1,'kind':'FAQ'}]}| items[0].kind: expected one of faq,"
            + " manual, case, script, found \"FAQ\"",
        "{'items':[{'question':'a','count':1,'x':0}]}| items[0].x: is unknown, expected one of"
            + " question, count, kind, rename or remove it",
        "{'items':[{'question':'a','count':-1}]}| items[0].count: -1 is not a positive"
            + " period, expected one such as P90D",
        "{'items':{}}| items: expected a list, found an object",
        "{'items':['']}| items[0]: expected an object, found \"\"",
        "{'items':[null]}| items[0]: is missing, add an object",
        "{'weight':'heavy'}| weight: expected a number, found a text",
        "{'open':1}| open: expected true or false, found the number 1",
        "{'open':'true'}| open: expected true or false, found a text",
        "{'time':1700000000}| time: expected a time such as 2026-10-01T00:00:00Z,"
            + " found the number 1700000000",
        "{'time':'1700000000'}| time: expected a time such as 2026-10-01T00:00:00Z,"
            + " found \"1700000000\"",
        "{'every':'often'}| every: expected a period such as P90D, found \"often\"",
        "{'labels':{'a':5}}| labels.a: expected a text in quotes, found the number 5",
        "{'labels':{'a':['b']}}| labels.a: expected a text in quotes, found a list",
        "{'labels':{'a':null}}| labels.a: is missing, add a text in quotes",
        "{'note':'a','note':'b'}| body line 1: has the key \"note\" twice, remove one",
        "{} {}| body: goes on behind its end, remove what follows",
        "[]| body: expected an object, found a list",
        "null| body: is null, expected an object",
        "``| body: is empty, expected an object",
        "{'note':'a'} x| body line 1: is not well-formed, check quotes, commas, brackets and UTF-8",
        "{'note':'a'| body line 1: is not well-formed, check quotes, commas, brackets and UTF-8",
        "{note:'a'}| body line 1: is not well-formed, check quotes, commas, brackets and UTF-8",
      })
  void whatBreaksARuleIsNamedWithItsPath(String json, String message) {
    assertThatThrownBy(() -> Json.read("body", json.replace('\'', '"'), Box.class))
        .isInstanceOf(RejectedException.class)
        .hasMessage(message);
  }

  @Test
  void deepNestingIsRefusedWithoutAStackOverflow() {
    String json = "[".repeat(100_000);
    assertThatThrownBy(() -> Json.read("body", json, Object.class))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("is nested deeper than 50 levels");
    String allowed = "[".repeat(50) + "]".repeat(50);
    assertThat(Json.read("body", allowed, Object.class)).isInstanceOf(List.class);
  }

  @Test
  void bytesAndStreamsAreReadAsUtf8() {
    byte[] json = "{\"note\":\"退货\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(Json.read("body", json, Box.class).note()).isEqualTo("退货");
    assertThat(Json.read("body", new ByteArrayInputStream(json), Box.class).note()).isEqualTo("退货");
  }

  @Test
  void aFileForPeopleHasALineForEachFieldWhateverTheSystem() {
    assertThat(Json.writeLines(Map.of("退货", Map.of("b", 1, "a", List.of(0.5)))))
        .isEqualTo("{\n  \"退货\" : {\n    \"a\" : [ 0.5 ],\n    \"b\" : 1\n  }\n}\n");
  }

  @Test
  void bytesThatAreNoUtf8AreRejected() {
    for (byte[] broken :
        List.of(
            new byte[] {'"', (byte) 0xff, '"'},
            new byte[] {'"', (byte) 0xe9, (byte) 0x80, '"'},
            new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 0x7f, 0, 0, 0},
            new byte[] {0, 1, 2})) {
      assertThatThrownBy(() -> Json.read("body", broken, Object.class))
          .isInstanceOf(RejectedException.class);
    }
  }

  @Test
  void aStreamThatFailsIsNoFaultOfTheCaller(@TempDir Path directory) throws IOException {
    InputStream closed = Files.newInputStream(Files.createFile(directory.resolve("body")));
    closed.close();
    assertThatThrownBy(() -> Json.read("body", closed, Box.class))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void theSameValueHasOneCanonicalText() {
    assertThat(canonical("{\"b\":[1,{\"d\":null,\"c\":2}],\"a\":\"\\u7761\"}"))
        .isEqualTo(canonical(" { \"a\" : \"睡\", \"b\" : [ 1, { \"c\": 2, \"d\": null } ] } "))
        .isEqualTo("{\"a\":\"睡\",\"b\":[1,{\"c\":2,\"d\":null}]}");
    assertThat(canonical("0.1")).isNotEqualTo(canonical("0.10000000000000000001"));
    assertThat(canonical("[1,2]")).isNotEqualTo(canonical("[2,1]"));
    assertThat(canonical("1e999999999")).isEqualTo("1E+999999999");
    for (String none : List.of("", "{", "{} {}", "{\"a\":1,\"a\":1}", "[".repeat(1_000))) {
      assertThat(canonical(none)).as(none).isNull();
    }
  }

  private static @Nullable String canonical(String json) {
    return Json.canonical(json.getBytes(StandardCharsets.UTF_8));
  }
}
