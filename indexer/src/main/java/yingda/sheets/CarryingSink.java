package yingda.sheets;

import org.jspecify.annotations.Nullable;
import yingda.document.Term;
import yingda.files.ReadingFailure;

/** A sink whose faults are told from those of the file. */
record CarryingSink(SheetSink sink) implements SheetSink {
  @Override
  public void sheet(String name, boolean alone) {
    ReadingFailure.told(() -> sink.sheet(name, alone));
  }

  @Override
  public boolean row(SheetRow row) {
    return ReadingFailure.asked(() -> sink.row(row));
  }

  @Override
  public @Nullable String picture(String name, byte[] bytes) {
    return ReadingFailure.<@Nullable String>asked(() -> sink.picture(name, bytes));
  }

  @Override
  public void leftOut(int row, Term what) {
    ReadingFailure.told(() -> sink.leftOut(row, what));
  }
}
