package yingda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Audience;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.LoggedChange;
import yingda.document.RejectedException;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.Validity;
import yingda.document.VersionRange;

class DocumentFormTest {
  private static final Document FULL =
      new Document(
          "faq/returns@2.0",
          Kind.SCRIPT,
          "退换货",
          new Scope("x100", VersionRange.of("versions", "[2.0,3.0)"), Audience.INTERNAL),
          new Validity(
              Instant.parse("2026-10-01T00:00:00.000001Z"), Instant.parse("2027-01-01T00:00:00Z")),
          new ReviewPolicy("售前支持组", Period.ofDays(90)),
          List.of("退货", "售后"),
          List.of(
              new Entry(
                  "how",
                  List.of("售后", "退货"),
                  "怎么退货？",
                  List.of("不想要了能退吗"),
                  List.of("怎么换货"),
                  "在**我的订单**里选择退货。\n",
                  Map.of("wechat", "点这里", "sms", "见短信", "chatbot", "好的"))));

  private static Document read(String json) {
    return Json.read("body", json.replace('\'', '"'), DocumentForm.class).toDocument();
  }

  @Test
  void aDocumentComesBackAsItWasWritten() {
    assertThat(read(Json.write(DocumentForm.of(FULL)))).isEqualTo(FULL);
  }

  @Test
  void whatIsEmptyIsLeftOut() {
    Document plain = Document.of("faq/hi", Kind.FAQ, "你好", List.of(Entry.of("hi", "在吗？", "")));
    assertThat(Json.write(DocumentForm.of(plain)))
        .isEqualTo(
            "{\"id\":\"faq/hi\",\"kind\":\"faq\",\"title\":\"你好\",\"audience\":\"public\","
                + "\"entries\":[{\"anchor\":\"hi\",\"question\":\"在吗？\"}]}");
    assertThat(read(Json.write(DocumentForm.of(plain)))).isEqualTo(plain);
  }

  @Test
  void whatIsLeftOutHasADefault() {
    assertThat(read("{'id':'faq/a','entries':[{'question':'怎么 退货？','answer':'可以'}]}"))
        .isEqualTo(
            Document.of("faq/a", Kind.FAQ, "怎么 退货？", List.of(Entry.of("怎么-退货", "怎么 退货？", "可以"))));
  }

  @Test
  void theAddressSaysTheIdWhereTheFormDoesNot() {
    DocumentForm form = Json.read("body", "{\"title\":\"a\"}", DocumentForm.class);
    assertThat(form.toDocument("faq/a").id()).isEqualTo("faq/a");
    assertThatThrownBy(form::toDocument)
        .hasMessage("id: is missing, add a path such as \"faq/returns\"");
    assertThatThrownBy(() -> DocumentForm.of(FULL).toDocument("faq/a"))
        .hasMessage(
            "id: \"faq/returns@2.0\" is not the document \"faq/a\" it is sent to, remove it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':'a','entries':[]}| title: is missing",
        "{'id':'a','title':'t','audience':'all'}| audience: expected one of public, internal",
        "{'id':'a','title':'t','versions':'[2,3)'}| versions: \"[2,3)\" stands without a product",
        "{'id':'a','title':'t','product':'p','versions':'2'}| versions: \"2\" is no version range",
        "{'id':'a','title':'t','tags':['']}| tags: is empty",
        "{'id':'a b','title':'t'}| id: \"a b\" is no path",
        "{'id':'a','title':'t','entries':[{'question':'q'},{'question':' '}]}| entries[1].question",
        "{'id':'a','title':'t','entries':[{'question':'q'},{'question':'q'}]}| anchor: \"q\""
            + " stands",
        "{'id':'a','title':'t','review':'P0D'}| review: P0D is not a positive period",
      })
  void aRuleOfTheDocumentIsNamedWithItsField(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void equalDocumentsHaveEqualFingerprints() {
    Document again = read(Json.write(DocumentForm.of(FULL)));
    assertThat(DocumentForm.fingerprint(FULL)).hasSize(32).matches("[0-9a-f]+");
    assertThat(DocumentForm.fingerprint(again)).isEqualTo(DocumentForm.fingerprint(FULL));
    Document other = Document.of(FULL.id(), FULL.kind(), FULL.title(), FULL.entries());
    assertThat(DocumentForm.fingerprint(other)).isNotEqualTo(DocumentForm.fingerprint(FULL));
  }

  /** Stored fingerprints are compared with new ones: the form must not drift by accident. */
  @Test
  void theFingerprintIsTheSameInEveryVersionOfTheProgram() {
    Document document = Document.of("faq/a", Kind.FAQ, "题", List.of(Entry.of("a", "问", "答")));
    assertThat(DocumentForm.fingerprint(document)).isEqualTo("13b3d3bae3d99d66fd76b3695784c3b0");
  }

  @Test
  void changesAreFlat() {
    Instant time = Instant.parse("2026-10-01T00:00:00Z");
    Signature signature = new Signature("李雷", "改期限");
    Change change = new Change(7, time, "a", 2, ChangeKind.RETIRED, signature, null, null);
    assertThat(Json.write(ChangeForm.of(new LoggedChange(change, Kind.FAQ, "题", null, "售后组"))))
        .isEqualTo(
            "{\"sequence\":7,\"time\":\"2026-10-01T00:00:00Z\",\"author\":\"李雷\","
                + "\"note\":\"改期限\",\"documentId\":\"a\",\"revision\":2,\"kind\":\"retired\","
                + "\"documentKind\":\"faq\",\"title\":\"题\",\"owner\":\"售后组\"}");
  }
}
