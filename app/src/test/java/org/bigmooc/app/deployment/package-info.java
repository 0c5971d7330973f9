/** Tests of the files that deploy the program's servers. */
@NullMarked
package org.bigmooc.app.deployment;

import org.jspecify.annotations.NullMarked;
