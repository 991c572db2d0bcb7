/**
 * Bengali text as pure functions: nothing in here knows of a database, of HTTP or of a story.
 *
 * <p>{@link shironam.bangla.Normalization} stands at every boundary; all the others take text that has passed it, although none
 * fails on text that has not. Where the JDK and Bengali disagree (graphemes, lakh and crore) ICU4J decides, so that JDK
 * 17 and 25 give the same result.
 */
package shironam.bangla;
