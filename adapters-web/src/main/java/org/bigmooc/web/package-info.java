/** The web site: pages for learners, a REST API for programs, and live updates over server-sent events. */
@NullMarked
package org.bigmooc.web;

import org.jspecify.annotations.NullMarked;
