/** The whole program from outside: through its command line, its REST API and its pages. */
@NullMarked
package org.bigmooc.app.journey;

import org.jspecify.annotations.NullMarked;
