/** The plugin {@code local}: trains, measures, keeps and loads models in this process. */
@NullMarked
package org.bigmooc.ml.engine;

import org.jspecify.annotations.NullMarked;
