/** Tests of the parts of the REST API. */
@NullMarked
package org.bigmooc.web.rest;

import org.jspecify.annotations.NullMarked;
