/** Related stories: how alike two stories are, and the job that stores it. */
package shironam.search.related;
