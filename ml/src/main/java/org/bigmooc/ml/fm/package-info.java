/** A factorisation machine over learners' earlier courses and what courses have, trained and served in plain Java. */
@NullMarked
package org.bigmooc.ml.fm;

import org.jspecify.annotations.NullMarked;
