/** Finds the plugins that are on the class path. */
@NullMarked
package org.bigmooc.app.plugin;

import org.jspecify.annotations.NullMarked;
