package yingda.app;

import java.util.Set;
import yingda.document.Action;

/**
 * What can be done here, each with what a caller must be allowed to at least. The one list: use
 * cases check it, endpoints declare it.
 */
public enum Operation {
  DESCRIBE(Permission.NONE),
  PROBE(Permission.NONE),
  SIGN_IN(Permission.NONE),
  SHOW_PICTURE(Permission.NONE),

  ASK(Permission.ASK),
  SUGGEST(Permission.ASK),
  SEARCH(Permission.ASK),
  LIST_PRODUCTS(Permission.ASK),
  GIVE_FEEDBACK(Permission.ASK),
  REPORT_GAP(Permission.ASK),

  READ_DOCUMENTS(Permission.READ),
  /** Lists, histories and names, which are of all products. */
  BROWSE_DOCUMENTS(Permission.READ),
  READ_FINDINGS(Permission.READ),
  READ_CHANGES(Permission.READ),
  READ_REPORTS(Permission.READ),
  READ_GAPS(Permission.READ),
  READ_RELEASES(Permission.READ),
  READ_TUNING(Permission.READ),
  EXPORT(Permission.READ),
  MEASURE(Permission.READ),

  /** To save drafts, and what each of the next three may come down to. */
  WRITE(Permission.WRITE),
  RENAME(Permission.WRITE),
  REVERT(Permission.WRITE),
  IMPORT(Permission.WRITE),
  CHECK(Permission.WRITE),
  TRY_OUT(Permission.WRITE),
  REHEARSE(Permission.WRITE),
  KEEP_PICTURE(Permission.WRITE),
  READ_IMPORTED_FILE(Permission.WRITE),

  PUBLISH(Permission.PUBLISH),
  MARK_GAP(Permission.PUBLISH),
  ANNOUNCE_RELEASE(Permission.PUBLISH),
  EDIT_TUNING(Permission.PUBLISH),
  TRAIN(Permission.PUBLISH),
  REINDEX(Permission.PUBLISH),

  READ_METRICS(Permission.ADMINISTER),
  MANAGE_KEYS(Permission.ADMINISTER),
  READ_AUDIT(Permission.ADMINISTER);

  /** What is done within products by whoever may do it within these only. */
  private static final Set<Operation> WITHIN_PRODUCTS =
      Set.of(
          DESCRIBE,
          PROBE,
          SIGN_IN,
          SHOW_PICTURE,
          ASK,
          SUGGEST,
          SEARCH,
          LIST_PRODUCTS,
          GIVE_FEEDBACK,
          REPORT_GAP,
          READ_DOCUMENTS,
          READ_CHANGES);

  private final Permission permission;

  Operation(Permission permission) {
    this.permission = permission;
  }

  /** What makes an edit. */
  public static Operation of(Action action) {
    return action.isPublishing() ? PUBLISH : WRITE;
  }

  /** Whether it shows nothing of other products to whoever is bound to some. */
  boolean isWithinProducts() {
    return WITHIN_PRODUCTS.contains(this);
  }

  /** What a caller must be allowed to do at least. */
  public Permission permission() {
    return permission;
  }
}
