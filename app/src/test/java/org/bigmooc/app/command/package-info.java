/** Tests of what the command line understands. */
@NullMarked
package org.bigmooc.app.command;

import org.jspecify.annotations.NullMarked;
