package yingda.importing;

import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Kind;
import yingda.document.ProductName;
import yingda.document.Refusal;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Validity;
import yingda.json.EntryForm;

/**
 * What a front matter or the cells of a row say about a document, as it is written there. What is
 * absent is null. Rejections carry the key as their subject.
 *
 * @param expires the last day on which it is in force
 * @param checks reasons why it is left out of checks, by rule
 * @param aliases other names of the page, and the addresses it once had
 * @param entries all entries as the API has them, for what headings can't say; null if the headings
 *     below are the entries
 */
public record Attributes(
    @Nullable String id,
    @Nullable String kind,
    @Nullable String title,
    @Nullable String product,
    @Nullable String versions,
    @Nullable String audience,
    @Nullable String owner,
    List<String> tags,
    @Nullable String review,
    @Nullable String effective,
    @Nullable String expires,
    Map<String, String> checks,
    List<String> aliases,
    @Nullable List<EntryForm> entries) {

  /** Such as 90 天 or 3 months, folded. */
  private static final Pattern PERIOD =
      Pattern.compile("([0-9]{1,5})(天|日|days?|d|周|个星期|weeks?|年|years?|个月|月|months?)");

  /** Says nothing. */
  static final Attributes NONE =
      new Attributes(
          null, null, null, null, null, null, null, List.of(), null, null, null, Map.of(),
          List.of(), null);

  /** What is to be written so that the same is read, but for the entries. */
  public static Attributes of(Document document, ZoneId zone) {
    Scope scope = document.scope();
    Period review = document.upkeep().review();
    Validity validity = document.validity();
    return new Attributes(
        document.id(),
        document.kind().word(),
        document.title(),
        scope.product(),
        scope.versions().toString(),
        scope.audience().word(),
        document.upkeep().owner(),
        document.tags(),
        review == null ? null : review.toString(),
        validity.effective() == null ? null : Dates.writeBegin(validity.effective(), zone),
        validity.expires() == null ? null : Dates.writeEnd(validity.expires(), zone),
        CheckRule.written(document.upkeep().waived()),
        List.of(),
        null);
  }

  Kind kindOr(Kind otherwise) {
    return kind == null
        ? otherwise
        : ValueWords.kind(kind).orElseGet(() -> Kind.of("kind", kind.strip()));
  }

  /** What it says itself, else what the edition says. */
  Scope scope(FolderEdition edition) {
    if (product != null
        && edition.product() != null
        && !ProductName.same(product, edition.product())) {
      throw Refusal.invalid("other-product")
          .with("value", product)
          .with("product", edition.product())
          .at("product");
    }
    return new Scope(
        product == null ? edition.product() : product,
        versions == null ? edition.versions() : VersionWords.range(versions),
        audience == null ? Audience.PUBLIC : Audience.of("audience", audience));
  }

  Validity validity(ZoneId zone) {
    return ValidityWords.of(effective, expires, zone);
  }

  ReviewPolicy upkeep() {
    return new ReviewPolicy(
        owner, review == null ? null : period(review), CheckRule.reasons("checks", checks));
  }

  private static Period period(String text) {
    try {
      Matcher written = PERIOD.matcher(KeySpelling.fold(text));
      return written.matches() ? period(written) : Period.parse(text.strip());
    } catch (DateTimeException | NumberFormatException e) {
      throw Refusal.invalid("not-a-period").with("value", text).at("review");
    }
  }

  private static Period period(Matcher written) {
    int count = Integer.parseInt(written.group(1));
    return switch (written.group(2)) {
      case "天", "日", "day", "days", "d" -> Period.ofDays(count);
      case "周", "个星期", "week", "weeks" -> Period.ofWeeks(count);
      case "年", "year", "years" -> Period.ofYears(count);
      default -> Period.ofMonths(count);
    };
  }
}
