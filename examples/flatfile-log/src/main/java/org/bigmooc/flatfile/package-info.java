/** An example of an adapter: the interaction log in one text file that people can read. */
@NullMarked
package org.bigmooc.flatfile;

import org.jspecify.annotations.NullMarked;
