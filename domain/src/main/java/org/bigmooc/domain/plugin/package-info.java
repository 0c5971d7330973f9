/** How adapters come into the program: each plugin names itself and opens its ports. */
@NullMarked
package org.bigmooc.domain.plugin;

import org.jspecify.annotations.NullMarked;
