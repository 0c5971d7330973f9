/** Published models on disk: one folder a version, and one file that says which versions are served. */
@NullMarked
package org.bigmooc.ml.registry;

import org.jspecify.annotations.NullMarked;
