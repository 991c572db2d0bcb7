/** What stands around a story's text: embargo, assignment, comments, corrections, withdrawal, trash, links to drafts. */
package shironam.desk.workflow;
