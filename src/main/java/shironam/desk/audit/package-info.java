/** The audit trail, on a page and as CSV. */
package shironam.desk.audit;
