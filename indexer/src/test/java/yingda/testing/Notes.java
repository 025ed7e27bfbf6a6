package yingda.testing;

import java.util.function.Consumer;
import yingda.document.Remark;
import yingda.importing.ImportProgress;

/** Takes what an import tells beside its report, and nothing of how far it is. */
public record Notes(Consumer<Remark> each) implements ImportProgress {
  @Override
  public void at(int files, int total, int documents) {}

  @Override
  public void noted(Remark remark) {
    each.accept(remark);
  }
}
