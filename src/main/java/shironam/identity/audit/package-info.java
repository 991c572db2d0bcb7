/** The audit trail. */
package shironam.identity.audit;
