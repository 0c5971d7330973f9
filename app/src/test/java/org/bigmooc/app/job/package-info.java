@NullMarked
package org.bigmooc.app.job;

import org.jspecify.annotations.NullMarked;
