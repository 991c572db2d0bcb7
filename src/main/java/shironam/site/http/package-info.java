/** How the site answers: HTML with its headers, problem details, error pages, parameters. */
package shironam.site.http;
