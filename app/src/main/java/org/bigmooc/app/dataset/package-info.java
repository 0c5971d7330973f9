/** Reads data sets from folders: MOOCCubeX's layout and the CSV files of the original system, plain or gzip. */
@NullMarked
package org.bigmooc.app.dataset;

import org.jspecify.annotations.NullMarked;
