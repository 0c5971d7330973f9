/** Keeps everything the program must remember, and its interaction log, in one SQLite file: the default for one machine. */
@NullMarked
package org.bigmooc.sqlite;

import org.jspecify.annotations.NullMarked;
