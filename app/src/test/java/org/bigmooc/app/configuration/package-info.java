/** Tests of the configuration. */
@NullMarked
package org.bigmooc.app.configuration;

import org.jspecify.annotations.NullMarked;
