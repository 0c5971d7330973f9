/** The pages for learners, in Vietnamese and English. */
@NullMarked
package org.bigmooc.web.page;

import org.jspecify.annotations.NullMarked;
