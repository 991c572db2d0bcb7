/** The routes of the pages that come whole or light: home, section and story. */
package shironam.site.routes;
