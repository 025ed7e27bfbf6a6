package yingda.lucene.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;

/** The model, error and order numbers that stand in wordings and answers. For one search. */
final class KnownCodes {
  private static final List<String> FIELDS = List.of(IndexFields.CODES, IndexFields.BODY_CODES);

  /** Of one beginning: whoever types so little does not expect all. */
  private static final int MOST = 20;

  /**
   * A model: letters and up to five digits, as more are an order number. Behind a space, what
   * counts something is none: 加 app 2 天.
   */
  private static final Pattern MODEL =
      Pattern.compile(
          "(?<![a-z0-9])([a-z]{1,12})(?:[\\p{Pd}._/]?(\\d{1,5})| (\\d{1,5})(?! ?[元块天年月日号次个小分秒点件]))"
              + "(?!\\.?\\d)");

  /** Letters behind a model: X100S, X100-Pro, X100 Pro Max. */
  private static final Pattern VARIANT = Pattern.compile("([\\p{Pd} ]?)([a-z]{1,8}+)(?![a-z0-9])");

  /** What makers call a variant, other than words that may stand behind any model: X100 app. */
  private static final Set<String> VARIANTS =
      Set.of(
          "pro max plus ultra lite mini air se fe gt turbo neo edge prime xl xs xr note ti super"
              .split(" ", -1));

  private final Snapshot snapshot;

  KnownCodes(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  boolean has(String code) throws IOException {
    for (String field : FIELDS) {
      if (snapshot.terms().frequency(new Term(field, code)) > 0) {
        return true;
      }
    }
    return false;
  }

  Set<String> beginningWith(String code) throws IOException {
    Set<String> whole = new LinkedHashSet<>();
    BytesRef prefix = new BytesRef(code);
    for (String field : FIELDS) {
      Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
      TermsEnum iterator = terms == null ? TermsEnum.EMPTY : terms.iterator();
      boolean more = iterator.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      while (more && whole.size() < MOST && StringHelper.startsWith(iterator.term(), prefix)) {
        String term = iterator.term().utf8ToString();
        if (snapshot.terms().frequency(new Term(field, term)) > 0) { // not of deleted ones only
          whole.add(term);
        }
        more = iterator.next() != null;
      }
    }
    return whole;
  }

  /**
   * Whether a question names a model that nothing is known about, though others of its kind are:
   * X200 where there is an X100. Where there are none, what is known may well be about all.
   */
  boolean lackModelOf(String question) throws IOException {
    for (Matcher model = MODEL.matcher(question); model.find(); ) {
      String digits = model.group(2) == null ? model.group(3) : model.group(2);
      String code = model.group(1) + digits;
      boolean known = isModel(code) || isModel(code + lettersAt(model.end(), question));
      if (known ? lackVariantOf(code, question, model.end()) : hasOtherOf(model.group(1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is known, or begins a longer number; an A8L says nothing of an A8. */
  private boolean isModel(String code) throws IOException {
    return beginningWith(code).stream()
        .anyMatch(
            known ->
                known.length() == code.length() || Character.isDigit(known.charAt(code.length())));
  }

  private static String lettersAt(int end, String question) {
    Matcher letters = VARIANT.matcher(question).region(end, question.length());
    return letters.lookingAt() && !letters.group(1).equals(" ") ? letters.group(2) : "";
  }

  /** Whether letters behind a known model make one that nothing is known about: X100 Pro. */
  private boolean lackVariantOf(String model, String question, int end) throws IOException {
    Matcher variant = VARIANT.matcher(question).region(end, question.length());
    String code = model;
    while (variant.lookingAt()) {
      boolean apart = variant.group(1).equals(" ");
      if (apart && !isVariant(variant.group(2))) {
        return false;
      }
      code += variant.group(2);
      if (beginningWith(code).isEmpty()) {
        return true;
      }
      variant.region(variant.end(), question.length());
    }
    return false;
  }

  /** Behind a space: one by its name, or a word that stands nowhere. */
  private boolean isVariant(String letters) throws IOException {
    return VARIANTS.contains(letters)
        || snapshot.terms().frequency(new Term(IndexFields.WORDS, letters))
                + snapshot.terms().frequency(new Term(IndexFields.BODY, letters))
            == 0;
  }

  private boolean hasOtherOf(String letters) throws IOException {
    for (char digit = '0'; digit <= '9'; digit++) {
      if (!beginningWith(letters + digit).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
