/** Connections over which open pages learn that a learner's recommendations changed. */
@NullMarked
package org.bigmooc.web.live;

import org.jspecify.annotations.NullMarked;
