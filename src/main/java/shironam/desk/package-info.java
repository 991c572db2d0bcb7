/**
 * The admin pages. A resource for each thing that one can do, named for it; the rules of what may be done stand in
 * {@code story} and {@code identity}. A path policy in application.properties refuses
 * every address under {@code /desk} to who is not logged in, and each resource says by annotation whom it is for.
 */
package shironam.desk;
