/** Tests of reports, on figures that are made up. */
@NullMarked
package org.bigmooc.app.report;

import org.jspecify.annotations.NullMarked;
