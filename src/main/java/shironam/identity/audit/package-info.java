/**
 * The audit trail: who did what, when and from which address, written in the transaction of the change and never
 * altered.
 */
package shironam.identity.audit;
