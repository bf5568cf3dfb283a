/** The pages people look at: the address, the questions asked, the template filled. */
@NullMarked
package vn.kho.dashboard.page;

import org.jspecify.annotations.NullMarked;
