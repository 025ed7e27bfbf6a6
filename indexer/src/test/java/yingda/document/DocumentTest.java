package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
  private static final Entry ENTRY = Entry.of("how", "怎么退货？", "这样退");

  private static Document document(String id) {
    return Document.of(id, Kind.FAQ, "退换货", List.of(ENTRY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "faq/退货", "tidb/faq/sql-faq@8.5", "a/b.c_d+e", "_index", "revisions"})
  void anIdIsAPath(String id) {
    assertThat(document(id).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "/a", "a/", "a//b", "..", "a/../b", ".a", "-a", "a b", "a?b", "a\nb", "a%2fb"
      })
  void whatIsNoPathIsRejected(String id) {
    assertThatThrownBy(() -> document(id))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("id: \"" + id + "\" is no path of letters");
  }

  @Test
  void anIdDoesNotEndInAnActionOfTheApi() {
    assertThatThrownBy(() -> document("faq/revisions"))
        .hasMessage("id: \"faq/revisions\" ends in the reserved word revisions, rename it");
  }

  @Test
  void anIdIsBounded() {
    assertThat(document("a".repeat(300)).id()).hasSize(300);
    assertThatThrownBy(() -> document("a".repeat(301)))
        .hasMessage("id: 301 characters are over the limit of 300, shorten it");
  }

  @ParameterizedTest
  @CsvSource({
    "tidb/faq@8.5,tidb/faq",
    "tidb/faq,tidb/faq",
    "a@b/faq,a@b/faq",
    "a@1/faq@2,a@1/faq",
    "faq@1@2,faq@1"
  })
  void editionsOfAPageShareItsFamily(String id, String family) {
    assertThat(document(id).family()).isEqualTo(family);
  }

  @Test
  void anAnchorStandsOnOneEntryOnly() {
    assertThatThrownBy(() -> Document.of("a", Kind.FAQ, "题", List.of(ENTRY, ENTRY)))
        .isInstanceOf(RejectedException.class)
        .hasMessage("anchor: \"how\" stands on two entries, rename one");
  }

  @Test
  void countsAndLengthsAreBounded() {
    assertThatThrownBy(() -> Document.of("a", Kind.FAQ, "题", Collections.nCopies(5001, ENTRY)))
        .hasMessage("entries: 5001 are over the limit of 5000, split the document");
    assertThatThrownBy(() -> Entry.of("a", "问", "答".repeat(500_001)))
        .hasMessage("answer: 500001 characters are over the limit of 500000, split it");
    assertThatThrownBy(() -> Entry.of("a", "问".repeat(501), "答"))
        .hasMessage("question: 501 characters are over the limit of 500, shorten it");
  }

  @Test
  void aQuestionIsOneLineOfWords() {
    assertThatThrownBy(() -> Entry.of("a", " ", "答")).hasMessageStartingWith("question: is empty");
    assertThatThrownBy(() -> Entry.of("a", "一\n二", "答"))
        .hasMessage("question: has a line break, write it in one line");
    assertThatThrownBy(() -> entry(List.of("好", ""), Map.of()))
        .hasMessageStartingWith("similar: is empty");
  }

  @ParameterizedTest
  @CsvSource({"0,U+0000", "d83d,U+D83D", "de00,U+DE00"})
  void noTextHasACharacterThatDoesNotSurvive(String character, String name) {
    String text = "好" + (char) Integer.parseInt(character, 16) + "吗";
    assertThatThrownBy(() -> Entry.of("a", "问", text))
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            "answer: has the character "
                + name
                + " at offset 1, which no text may have, remove it");
    assertThat(Entry.of("a", "问", "好😀吗").answer()).isEqualTo("好😀吗");
  }

  @Test
  void aChannelHasItsOwnAnswerOrTheGeneralOne() {
    Entry entry = entry(List.of(), Map.of("sms", "短"));
    assertThat(entry.answerFor("sms")).isEqualTo("短");
    assertThat(entry.answerFor("wechat")).isEqualTo("答");
  }

  private static Entry entry(List<String> similar, Map<String, String> channelAnswers) {
    return new Entry("a", List.of(), "问", similar, List.of(), "答", channelAnswers);
  }

  @Test
  void versionsAreThoseOfAProduct() {
    VersionRange versions = VersionRange.of("versions", "[2.0,)");
    assertThatThrownBy(() -> new Scope(null, versions, Audience.PUBLIC))
        .hasMessage("versions: \"[2.0,)\" stands without a product, name the product too");
  }

  @Test
  void aReviewIntervalIsPositive() {
    assertThatThrownBy(() -> new ReviewPolicy(null, Period.ZERO))
        .hasMessage("review: P0D is not a positive period, expected one such as P90D");
    assertThatThrownBy(() -> new ReviewPolicy(null, Period.ofDays(-1)))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  void everyWriteNamesItsAuthorAndANote() {
    assertThatThrownBy(() -> new Signature("", "改"))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("author: is empty");
    assertThatThrownBy(() -> new Signature("李雷", " ")).hasMessageStartingWith("note: is empty");
  }

  @Test
  void anEditIsOfTheDocumentItNames() {
    assertThatThrownBy(
            () ->
                new Edit(
                    Action.PUBLISH, "b", document("a"), null, Edit.ANY, new Signature("李雷", "改")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAgentReadsAllAndACustomerWhatIsPublic() {
    assertThat(Audience.INTERNAL.mayRead(Audience.INTERNAL)).isTrue();
    assertThat(Audience.INTERNAL.mayRead(Audience.PUBLIC)).isTrue();
    assertThat(Audience.PUBLIC.mayRead(Audience.PUBLIC)).isTrue();
    assertThat(Audience.PUBLIC.mayRead(Audience.INTERNAL)).isFalse();
    assertThatThrownBy(() -> Audience.of("audience", "外部"))
        .hasMessage("audience: unknown audience \"外部\", expected public or internal");
    assertThatThrownBy(() -> Kind.of("kind", "FAQ"))
        .hasMessage("kind: unknown kind \"FAQ\", expected one of faq, manual, case, script");
  }
}
