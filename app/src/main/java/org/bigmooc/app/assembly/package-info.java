/** Wires the use cases to the ports of the configured plugins, by plain constructors. */
@NullMarked
package org.bigmooc.app.assembly;

import org.jspecify.annotations.NullMarked;
