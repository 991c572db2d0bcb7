/** Source formats become stories: readers of formats, the importer, its report. What is written, {@code story} writes. */
package shironam.importing;
