/** What is told about measured models: as figures, as text for a terminal, and as files to keep. */
@NullMarked
package org.bigmooc.app.report;

import org.jspecify.annotations.NullMarked;
