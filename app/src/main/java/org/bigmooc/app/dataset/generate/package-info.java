/** Makes data sets of invented learners and believable courses, in the files of the original system. */
@NullMarked
package org.bigmooc.app.dataset.generate;

import org.jspecify.annotations.NullMarked;
