package yingda.encoder.learned;

/**
 * The vectors of all features, in bytes.
 *
 * @param dimensions length of a vector
 * @param scales by row: what its bytes are multiplied by; the weight of the feature is in it
 * @param vectors row after row
 */
@SuppressWarnings("ArrayRecordComponent")
record RowVectors(int dimensions, float[] scales, byte[] vectors) {}
