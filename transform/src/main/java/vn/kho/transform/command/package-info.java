/**
 * What a command is: its words, its settings, the console it speaks to and the problems it ends
 * with.
 */
@NullMarked
package vn.kho.transform.command;

import org.jspecify.annotations.NullMarked;
