/** Who made a story, as its byline names them: pure functions between the line that people write and a list of names. */
package shironam.story.people;
