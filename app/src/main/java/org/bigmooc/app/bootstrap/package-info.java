/** The first steps of the program: which plugins are configured, and a class loader that sees those and no others. */
@NullMarked
package org.bigmooc.app.bootstrap;

import org.jspecify.annotations.NullMarked;
