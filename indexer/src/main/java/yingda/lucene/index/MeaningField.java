package yingda.lucene.index;

/** Where a direction is kept: those of other encoders, and of other texts, can't be compared. */
public enum MeaningField {
  /** Of a wording, by what was learned here or by the encoder put in its place. */
  LEARNED("meaning"),
  /** Of a wording, by the pretrained encoder. */
  PRETRAINED("pretrained"),
  /** Of a window of a text, by the pretrained encoder. */
  WINDOW("window");

  private final String prefix;

  MeaningField(String prefix) {
    this.prefix = prefix;
  }

  /** The name of the field: directions of other lengths are of another one. */
  String of(int dimensions) {
    return prefix + dimensions;
  }
}
