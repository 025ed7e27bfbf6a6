package yingda.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Kind;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Rejections;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Sha256;
import yingda.document.Validity;
import yingda.document.VersionRange;

/**
 * A document as JSON: flat, and nothing must be there but what has no default.
 *
 * @param id may be left out where the address says it
 * @param kind {@code faq} by default
 * @param title the first question by default
 * @param versions a range such as {@code [2.0,3.0)}, all by default
 * @param audience {@code public} by default
 * @param checks reasons why it is left out of checks, by rule
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DocumentForm(
    @Nullable String id,
    @Nullable Kind kind,
    @Nullable String title,
    @Nullable String product,
    @Nullable String versions,
    @Nullable Audience audience,
    @Nullable String owner,
    List<String> tags,
    @Nullable Period review,
    @Nullable Instant effective,
    @Nullable Instant expires,
    Map<String, String> checks,
    List<EntryForm> entries) {

  public static DocumentForm of(Document document) {
    Scope scope = document.scope();
    return new DocumentForm(
        document.id(),
        document.kind(),
        document.title(),
        scope.product(),
        scope.versions().toString(),
        scope.audience(),
        document.upkeep().owner(),
        document.tags(),
        document.upkeep().review(),
        document.validity().effective(),
        document.validity().expires(),
        CheckRule.written(document.upkeep().waived()),
        document.entries().stream().map(EntryForm::of).toList());
  }

  /**
   * The document under the id its address says.
   *
   * @throws RejectedException INVALID with the path of each field that breaks a rule
   */
  public Document toDocument(String address) {
    if (id != null && !id.equals(address)) {
      throw Refusal.invalid("other-document").with("value", id).with("address", address).at("id");
    }
    try {
      return whole(address);
    } catch (RejectedException first) {
      new Rejections()
          .check(() -> plain(address))
          .check(this::scope)
          .check(this::validity)
          .check(this::upkeep)
          .check(() -> EntryForm.toEntries(entries))
          .end();
      throw first;
    }
  }

  private Document whole(String address) {
    return new Document(
        address,
        kind == null ? Kind.FAQ : kind,
        title == null ? firstQuestion() : title,
        scope(),
        validity(),
        upkeep(),
        tags,
        EntryForm.toEntries(entries));
  }

  /** Without its parts, and without the title if that is taken from one of them. */
  private Document plain(String address) {
    String own = title == null ? (entries.isEmpty() ? firstQuestion() : "-") : title;
    return new Document(
        address, Kind.FAQ, own, Scope.GENERAL, Validity.ALWAYS, ReviewPolicy.NONE, tags, List.of());
  }

  private Scope scope() {
    return new Scope(
        product,
        VersionRange.of("versions", versions == null ? "" : versions),
        audience == null ? Audience.PUBLIC : audience);
  }

  private Validity validity() {
    return new Validity(effective, expires);
  }

  private ReviewPolicy upkeep() {
    return new ReviewPolicy(owner, review, CheckRule.reasons("checks", checks));
  }

  /**
   * The same where nothing but the form says the id.
   *
   * @throws RejectedException INVALID also if it has no id
   */
  public Document toDocument() {
    if (id == null) {
      throw Refusal.invalid("id-missing").at("id");
    }
    return toDocument(id);
  }

  /** Names the content: equal for equal documents, 32 hexadecimal digits of SHA-256. */
  public static String fingerprint(Document document) {
    return fingerprint(Json.write(of(document)));
  }

  /** The same of a document in its JSON form, to the letter. */
  public static String fingerprint(String json) {
    byte[] digest = Sha256.of(json.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 16);
  }

  private String firstQuestion() {
    if (entries.isEmpty()) {
      throw Refusal.invalid("title-missing").at("title");
    }
    return entries.getFirst().question();
  }
}
