/** Pages of the paper's own: about, contact, privacy. Written as stories are, and shown as a revision of them. */
package shironam.story.pages;
