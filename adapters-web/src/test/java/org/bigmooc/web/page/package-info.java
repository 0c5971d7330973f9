/** Tests of the parts of pages. */
@NullMarked
package org.bigmooc.web.page;

import org.jspecify.annotations.NullMarked;
