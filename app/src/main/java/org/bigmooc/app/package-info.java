/** Puts the program together: chooses plugins, wires the use cases, and starts what was asked for. */
@NullMarked
package org.bigmooc.app;

import org.jspecify.annotations.NullMarked;
