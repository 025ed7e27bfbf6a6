package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTokenizerTest {
  /** Knows 退货 and 货物. */
  private static final class TwoWords implements Segmenter {
    private final List<Integer> lengths = new ArrayList<>();

    @Override
    public List<TextSpan> cut(String run) {
      lengths.add(run.length());
      List<TextSpan> spans = new ArrayList<>();
      for (int i = 0; i < run.length(); i = spans.getLast().end()) {
        spans.add(new TextSpan(i, run.startsWith("退货", i) ? i + 2 : i + 1));
      }
      return spans;
    }

    @Override
    public List<TextSpan> words(String run) {
      List<TextSpan> spans = new ArrayList<>();
      for (int i = 0; i < run.length(); i++) {
        if (run.startsWith("退货", i) || run.startsWith("货物", i)) {
          spans.add(new TextSpan(i, i + 2));
        }
      }
      return spans;
    }
  }

  private final TwoWords segmenter = new TwoWords();
  private final WordTokenizer tokenizer = new WordTokenizer(segmenter);

  @Test
  void theIndexHasEachCharacterAndEachWord() {
    assertThat(tokenizer.indexTokens("退货物"))
        .containsExactly(
            new Token("退", 0, 1, 0, 1),
            new Token("退货", 0, 2, 0, 2),
            new Token("货", 1, 2, 1, 1),
            new Token("货物", 1, 3, 1, 2),
            new Token("物", 2, 3, 2, 1));
  }

  @Test
  void aQueryHasWordsSideBySide() {
    assertThat(tokenizer.queryTokens("退货物?"))
        .containsExactly(new Token("退货", 0, 2, 0, 2), new Token("物", 2, 3, 2, 1));
  }

  @Test
  void aModelNumberIsFoundByItsPartsAndJoined() {
    assertThat(tokenizer.indexTokens("x100-pro"))
        .containsExactly(
            new Token("x", 0, 1, 0, 1),
            new Token("x100pro", 0, 8, 0, 7),
            new Token("100", 1, 4, 1, 3),
            new Token("pro", 5, 8, 4, 3));
    assertThat(texts(tokenizer.indexTokens("x100pro"))).contains("x100pro");
    assertThat(texts(tokenizer.queryTokens("x100-pro"))).containsExactly("x", "100", "pro");
  }

  @Test
  void positionsDoNotDependOnPunctuation() {
    assertThat(tokenizer.queryTokens("x-1。退货"))
        .extracting(Token::position)
        .isEqualTo(tokenizer.queryTokens("x1退货").stream().map(Token::position).toList());
  }

  @Test
  void aNumberStaysWhole() {
    assertThat(texts(tokenizer.indexTokens("199.00元, 7.5.1. 3.x")))
        .containsExactly("199.00", "元", "7.5.1", "3", "x");
  }

  @Test
  void punctuationAndEmojiAreNoWords() {
    assertThat(tokenizer.indexTokens("！？。……—《》 \u0000\uD83D\uDE00❤️👨‍👩‍👧")).isEmpty();
    assertThat(texts(tokenizer.indexTokens("1️⃣"))).containsExactly("1");
  }

  @Test
  void halfASurrogatePairIsNoWord() {
    assertThat(texts(tokenizer.indexTokens("a\uD83Db\uDE00"))).containsExactly("a", "b");
  }

  @Test
  void kanaAndHangulStandAlone() {
    assertThat(texts(tokenizer.queryTokens("サーバ를"))).containsExactly("サ", "ー", "バ", "를");
  }

  @Test
  void aHanCharacterOfTwoUnitsIsOneToken() {
    assertThat(tokenizer.indexTokens("退𠮷货"))
        .containsExactly(
            new Token("退", 0, 1, 0, 1), new Token("𠮷", 1, 3, 1, 1), new Token("货", 3, 4, 2, 1));
  }

  @Test
  void aMarkStaysWithItsCharacter() {
    assertThat(texts(tokenizer.indexTokens("cafe\u0301 か\u3099 退货\u0301")))
        .containsExactly("cafe\u0301", "か\u3099", "退", "货\u0301");
    assertThat(tokenizer.indexTokens("\u0301")).isEmpty();
  }

  @Test
  void aLongWordIsCutIntoPiecesOf128() {
    List<Token> tokens = tokenizer.indexTokens("a".repeat(300));
    assertThat(tokens)
        .extracting(Token::position, Token::length)
        .containsExactly(tuple(0, 128), tuple(128, 128), tuple(256, 44));
  }

  @Test
  void aMillionMarksGiveOneShortToken() {
    assertThat(tokenizer.indexTokens("か" + "\u3099".repeat(1_000_000)))
        .singleElement()
        .satisfies(token -> assertThat(token.text()).hasSize(WordTokenizer.MAX_TOKEN_LENGTH));
  }

  @Test
  void aLongStretchIsCutInChunks() {
    List<Token> tokens = tokenizer.queryTokens("货".repeat(5_000));
    assertThat(segmenter.lengths).containsExactly(2_048, 2_048, 904);
    assertThat(tokens).hasSize(5_000);
    assertThat(tokens.getLast()).isEqualTo(new Token("货", 4_999, 5_000, 4_999, 1));
  }

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }
}
