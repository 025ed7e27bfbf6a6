package yingda.content;

import org.commonmark.node.CustomBlock;

/** A block that stands in the source and shows nothing. */
final class Nothing extends CustomBlock {}
