/** The one family of exceptions that the use cases and the ports throw, each with a stable code for people and programs. */
@NullMarked
package org.bigmooc.domain.fault;

import org.jspecify.annotations.NullMarked;
