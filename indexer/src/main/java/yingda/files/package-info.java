/** Small text files that people edit, temporary directories, and names made of texts. */
@NullMarked
package yingda.files;

import org.jspecify.annotations.NullMarked;
