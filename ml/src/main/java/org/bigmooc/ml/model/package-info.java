/** What every kind of model has in common: how it is trained, asked, explained, written to a folder and read back. */
@NullMarked
package org.bigmooc.ml.model;

import org.jspecify.annotations.NullMarked;
