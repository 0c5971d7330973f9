/** What can be configured, as typed records with defaults. */
@NullMarked
package org.bigmooc.app.configuration;

import org.jspecify.annotations.NullMarked;
