/** Tests of the running site. */
@NullMarked
package org.bigmooc.web;

import org.jspecify.annotations.NullMarked;
