/** Tests of the first steps of the program. */
@NullMarked
package org.bigmooc.app.bootstrap;

import org.jspecify.annotations.NullMarked;
