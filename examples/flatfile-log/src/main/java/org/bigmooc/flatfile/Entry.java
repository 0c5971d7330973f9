package org.bigmooc.flatfile;

import org.bigmooc.domain.interaction.Interaction;

/**
 * An interaction and its place in the log.
 *
 * @param line of the file, the first is 1
 */
record Entry(long line, Interaction interaction) {}
