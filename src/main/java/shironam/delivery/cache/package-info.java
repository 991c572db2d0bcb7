/** The page cache: finished pages under the surrogate keys of what they were made of, sent from the event loop. */
package shironam.delivery.cache;
