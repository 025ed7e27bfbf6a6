package yingda.lucene.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/** Merges that fail without a stack trace: the writer ends by it and says so at the next write. */
final class QuietMergeScheduler extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable failure) {
    // The writer keeps it as the cause of its end.
  }
}
