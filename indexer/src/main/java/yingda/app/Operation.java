package yingda.app;

import java.util.Set;
import yingda.document.Action;
import yingda.document.EnumWord;

/**
 * What can be done here, each with what a caller must be allowed to at least. The one list: use
 * cases check it, endpoints declare it.
 */
public enum Operation implements EnumWord {
  DESCRIBE("describe", Permission.NONE),
  PROBE("probe", Permission.NONE),
  SIGN_IN("sign-in", Permission.NONE),
  SHOW_PICTURE("show-picture", Permission.NONE),
  /** Chat platforms show by a signature who they are, and are answered by the key of a bot. */
  TAKE_CHAT("take-chat", Permission.NONE),

  ASK("ask", Permission.ASK),
  SUGGEST("suggest", Permission.ASK),
  SEARCH("search", Permission.ASK),
  LIST_PRODUCTS("list-products", Permission.ASK),
  GIVE_FEEDBACK("give-feedback", Permission.ASK),
  REPORT_GAP("report-gap", Permission.ASK),
  /** What readers get otherwise than before, as far as they see it. */
  ASK_CHANGES("ask-changes", Permission.ASK),

  READ_DOCUMENTS("read-documents", Permission.READ),
  /** Lists, histories and names, which are of all products. */
  BROWSE_DOCUMENTS("browse-documents", Permission.READ),
  READ_FINDINGS("read-findings", Permission.READ),
  READ_CHANGES("read-changes", Permission.READ),
  READ_REPORTS("read-reports", Permission.READ),
  READ_GAPS("read-gaps", Permission.READ),
  READ_COMMENTS("read-comments", Permission.READ),
  READ_VOICES("read-voices", Permission.READ),
  READ_MODES("read-modes", Permission.READ),
  READ_TRIALS("read-trials", Permission.READ),
  TAKE_EXAM("take-exam", Permission.READ),
  READ_RELEASES("read-releases", Permission.READ),
  READ_TUNING("read-tuning", Permission.READ),
  EXPORT("export", Permission.READ),
  MEASURE("measure", Permission.READ),

  /** To save drafts, and what each of the next three may come down to. */
  WRITE("write", Permission.WRITE),
  RENAME("rename", Permission.WRITE),
  REVERT("revert", Permission.WRITE),
  IMPORT("import", Permission.WRITE),
  CHECK("check", Permission.WRITE),
  TRY_OUT("try-out", Permission.WRITE),
  REHEARSE("rehearse", Permission.WRITE),
  HANDLE_VOICE("handle-voice", Permission.WRITE),
  RUN_TRIAL("run-trial", Permission.WRITE),
  MAKE_EXAM("make-exam", Permission.WRITE),
  READ_EXAM_FINDINGS("read-exam-findings", Permission.WRITE),
  SETTLE_COMMENT("settle-comment", Permission.WRITE),
  KEEP_PICTURE("keep-picture", Permission.WRITE),
  READ_IMPORTED_FILE("read-imported-file", Permission.WRITE),

  PUBLISH("publish", Permission.PUBLISH),
  MARK_GAP("mark-gap", Permission.PUBLISH),
  SET_MODE("set-mode", Permission.PUBLISH),
  ANNOUNCE_RELEASE("announce-release", Permission.PUBLISH),
  EDIT_TUNING("edit-tuning", Permission.PUBLISH),
  TRAIN("train", Permission.PUBLISH),
  REINDEX("reindex", Permission.PUBLISH),

  READ_METRICS("read-metrics", Permission.ADMINISTER),
  MANAGE_KEYS("manage-keys", Permission.ADMINISTER),
  MANAGE_WEBHOOKS("manage-webhooks", Permission.ADMINISTER),
  READ_AUDIT("read-audit", Permission.ADMINISTER),
  ERASE_WORDS("erase-words", Permission.ADMINISTER);

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
          ASK_CHANGES,
          READ_DOCUMENTS,
          READ_CHANGES,
          TAKE_EXAM);

  /** What the index of this process answers: it shows what is published, and changes nothing. */
  private static final Set<Operation> FROM_MEMORY =
      Set.of(PROBE, ASK, SUGGEST, SEARCH, LIST_PRODUCTS);

  private final String word;
  private final Permission permission;

  Operation(String word, Permission permission) {
    this.word = word;
    this.permission = permission;
  }

  @Override
  public String word() {
    return word;
  }

  /** What makes an edit. */
  public static Operation of(Action action) {
    return action.isPublishing() ? PUBLISH : WRITE;
  }

  /** Whether it shows nothing of other products to whoever is bound to some. */
  boolean isWithinProducts() {
    return WITHIN_PRODUCTS.contains(this);
  }

  /** Whether it needs no store, so that it goes on while that is away. */
  public boolean isFromMemory() {
    return FROM_MEMORY.contains(this);
  }

  /** What a caller must be allowed to do at least. */
  public Permission permission() {
    return permission;
  }
}
