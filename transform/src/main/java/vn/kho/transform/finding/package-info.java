/** Data-quality findings on accepted data, with the place of each in its file. */
@NullMarked
package vn.kho.transform.finding;

import org.jspecify.annotations.NullMarked;
