/** Bodies of requests: received on the event loop within limits and deadlines, before a thread of the pool is taken. */
package shironam.desk.requests;
