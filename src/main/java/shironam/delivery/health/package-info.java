/** Whether pages can be made: asked of the database once a second, told to balancers. */
package shironam.delivery.health;
