/**
 * Receives bodies of requests on the event loop, within limits of size and time, before a thread of the pool is taken;
 * keeps posted forms so that no words are lost.
 */
package shironam.desk.requests;
