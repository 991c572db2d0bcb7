/** Exports of WordPress (WXR): posts and pages, with what they refer to. */
package shironam.importing.sources.wordpress;
