/** Tests of how plugins are found. */
@NullMarked
package org.bigmooc.app.plugin;

import org.jspecify.annotations.NullMarked;
