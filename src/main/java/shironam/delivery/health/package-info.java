/**
 * Health: a probe asks the database once a second for what pages need, and tells balancers and {@code DatabaseOutage}.
 */
package shironam.delivery.health;
