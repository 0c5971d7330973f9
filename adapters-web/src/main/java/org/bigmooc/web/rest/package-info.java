/** The REST API for other programs, and the document that describes it. */
@NullMarked
package org.bigmooc.web.rest;

import org.jspecify.annotations.NullMarked;
