/** What every route shares: how requests are read, answers written, failures told and headers set. */
@NullMarked
package org.bigmooc.web.http;

import org.jspecify.annotations.NullMarked;
