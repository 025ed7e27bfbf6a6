package yingda.markup;

import org.commonmark.node.CustomBlock;

/** A block that stands in the source and shows nothing. */
public final class EmptyBlock extends CustomBlock {}
