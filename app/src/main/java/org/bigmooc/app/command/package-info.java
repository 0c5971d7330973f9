/** The command line: one class a verb. */
@NullMarked
package org.bigmooc.app.command;

import org.jspecify.annotations.NullMarked;
