/** Addresses that browsers and programs know: the home page and sections, the web manifest, robots.txt, the page for no network. */
package shironam.site.app;
