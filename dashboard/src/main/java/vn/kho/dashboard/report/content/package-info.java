/**
 * What an official report says: records without a layout, made from the marts and reviewed texts.
 */
@NullMarked
package vn.kho.dashboard.report.content;

import org.jspecify.annotations.NullMarked;
