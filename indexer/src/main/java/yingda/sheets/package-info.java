/**
 * Which rows does a workbook show?
 *
 * <p>A {@link yingda.sheets.Workbooks} reads what a person sees who opens it: values as their
 * format shows them, formulas by the value that was computed last, one cell for merged ones. What
 * is hidden is left out and told. Rows are handed on one at a time, in bounded memory.
 */
@NullMarked
package yingda.sheets;

import org.jspecify.annotations.NullMarked;
