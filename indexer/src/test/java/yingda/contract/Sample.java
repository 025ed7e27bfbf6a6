package yingda.contract;

import java.util.List;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Signature;

/** Small documents to store. */
public final class Sample {
  public static final Signature SIGNATURE = new Signature("李雷", "试一试");

  private Sample() {}

  public static Document document(String id, String answer) {
    return Document.of(id, Kind.FAQ, "退换货", List.of(Entry.of("how", "怎么退货？", answer)));
  }

  public static Edit put(String id, String answer) {
    return Edit.put(document(id, answer), SIGNATURE);
  }

  public static Edit retire(String id) {
    return Edit.retire(id, SIGNATURE);
  }
}
