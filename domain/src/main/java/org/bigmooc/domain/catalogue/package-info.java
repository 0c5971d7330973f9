/** Courses and what is known about them: their texts, fields, schools, teachers and concepts. */
@NullMarked
package org.bigmooc.domain.catalogue;

import org.jspecify.annotations.NullMarked;
