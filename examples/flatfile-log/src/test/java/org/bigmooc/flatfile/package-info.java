/** Tests of the example, and of the page that explains it. */
@NullMarked
package org.bigmooc.flatfile;

import org.jspecify.annotations.NullMarked;
