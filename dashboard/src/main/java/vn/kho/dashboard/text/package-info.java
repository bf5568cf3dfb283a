/** Words in Vietnamese and English, and the form numbers and dates take in each. */
@NullMarked
package vn.kho.dashboard.text;

import org.jspecify.annotations.NullMarked;
