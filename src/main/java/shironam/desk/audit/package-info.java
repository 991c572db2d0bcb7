/**
 * The audit trail at the desk: a page with filters, and the same as CSV.
 */
package shironam.desk.audit;
