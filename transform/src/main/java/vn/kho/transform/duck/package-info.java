/** The second engine: small tables, the checks' connection, and the file the dashboard reads. */
@NullMarked
package vn.kho.transform.duck;

import org.jspecify.annotations.NullMarked;
