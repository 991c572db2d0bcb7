/**
 * The admin pages. A resource for each thing that one can do, named for it; the rules of what may be done stand in
 * {@code story} and {@code identity}. Every address under {@code /desk} but the login is {@link
 * shironam.desk.LoginRequired}.
 */
package shironam.desk;
