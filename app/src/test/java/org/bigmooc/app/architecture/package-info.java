/** The rules of the house, as tests. */
@NullMarked
package org.bigmooc.app.architecture;

import org.jspecify.annotations.NullMarked;
