/** Takes a data set from outside into the store: what such a data set consists of, and the use case that imports it. */
@NullMarked
package org.bigmooc.domain.dataset;

import org.jspecify.annotations.NullMarked;
