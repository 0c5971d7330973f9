/** Tests of the SQLite plugin. */
@NullMarked
package org.bigmooc.sqlite;

import org.jspecify.annotations.NullMarked;
