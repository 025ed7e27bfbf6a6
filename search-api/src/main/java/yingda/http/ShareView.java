package yingda.http;

import org.jspecify.annotations.Nullable;
import yingda.usage.ServiceFigures;

/**
 * So many of so many, as JSON.
 *
 * @param share absent of nothing
 * @param target absent if none is set
 * @param met absent if there is nothing to tell
 */
record ShareView(
    long good, long all, @Nullable Double share, @Nullable Double target, @Nullable Boolean met) {
  static ShareView of(ServiceFigures.Share share) {
    return new ShareView(share.good(), share.all(), share.share(), share.target(), share.isMet());
  }
}
