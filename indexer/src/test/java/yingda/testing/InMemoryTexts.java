package yingda.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.ranking.AnalyzedWording;
import yingda.ranking.CandidateText;
import yingda.ranking.CandidateTexts;
import yingda.ranking.InverseDocumentFrequency;
import yingda.ranking.RankingSource;
import yingda.ranking.TermPosition;
import yingda.ranking.TermStatistics;
import yingda.text.Analysis;
import yingda.text.Token;

/**
 * Entries that ranking can read without an index. Each is numbered as it was added, from 0, came in
 * force at {@link IndexedStore#NOW}, and is cut by the real analysis; terms are counted here.
 */
public final class InMemoryTexts implements CandidateTexts, TermStatistics {
  private record Held(
      CandidateText text,
      List<Token> headings,
      List<Token> answer,
      String raw,
      boolean temporary) {}

  private final Analysis analysis;
  private final List<Held> entries = new ArrayList<>();

  public InMemoryTexts(Analysis analysis, Document... documents) {
    this.analysis = analysis;
    for (Document document : documents) {
      document.entries().forEach(entry -> add(document, entry));
    }
  }

  private void add(Document document, Entry entry) {
    List<AnalyzedWording> wordings =
        Stream.concat(Stream.of(entry.question()), entry.similar().stream())
            .map(this::wording)
            .toList();
    CandidateText text =
        new CandidateText(
            document.id(),
            entry.anchor(),
            document.kind(),
            document.title(),
            entry.path(),
            IndexedStore.NOW.toEpochMilli(),
            wordings,
            entry.negatives().stream().map(this::wording).toList());
    String headings = document.title() + " " + String.join(" ", entry.path());
    boolean temporary = document.validity().expires() != null;
    entries.add(
        new Held(text, tokens(headings), tokens(entry.answer()), entry.answer(), temporary));
  }

  private AnalyzedWording wording(String text) {
    return new AnalyzedWording(text, "", AnalyzedWording.words(text, analysis));
  }

  private List<Token> tokens(String text) {
    return analysis.tokenizer().indexTokens(analysis.normalizer().normalize(text));
  }

  public RankingSource source() {
    return new RankingSource(this, this, new InverseDocumentFrequency(this), analysis);
  }

  @Override
  public CandidateText read(int entry) {
    return entries.get(entry).text();
  }

  @Override
  public String answer(int entry) {
    return entries.get(entry).raw();
  }

  @Override
  public boolean isTemporary(int entry) {
    return entries.get(entry).temporary();
  }

  @Override
  public Map<Integer, List<TermPosition>> inHeadings(List<Integer> of, Collection<String> terms) {
    Map<Integer, List<TermPosition>> found = new HashMap<>();
    of.forEach(entry -> find(entries.get(entry).headings(), terms, entry, found));
    return found;
  }

  @Override
  public Map<Integer, List<TermPosition>> inAnswers(List<Integer> of, Collection<String> terms) {
    Map<Integer, List<TermPosition>> found = new HashMap<>();
    of.forEach(entry -> find(entries.get(entry).answer(), terms, entry, found));
    return found;
  }

  private static void find(
      List<Token> text,
      Collection<String> terms,
      int entry,
      Map<Integer, List<TermPosition>> found) {
    for (Token token : text) {
      if (terms.contains(token.text())) {
        found
            .computeIfAbsent(entry, none -> new ArrayList<>())
            .add(new TermPosition(token.text(), token.position()));
      }
    }
  }

  @Override
  public long order(int entry) {
    return entry;
  }

  @Override
  public int wordings() {
    return (int) allWordings().count();
  }

  @Override
  public int wordingsWith(String word) {
    return (int) allWordings().filter(wording -> has(tokens(wording.text()), word)).count();
  }

  @Override
  public double rarityInAnswers(String character) {
    int having = (int) entries.stream().filter(one -> has(one.answer(), character)).count();
    return InverseDocumentFrequency.inverse(having, entries.size());
  }

  private Stream<AnalyzedWording> allWordings() {
    return entries.stream().flatMap(entry -> entry.text().wordings().stream());
  }

  private static boolean has(List<Token> tokens, String term) {
    return tokens.stream().anyMatch(token -> token.text().equals(term));
  }
}
