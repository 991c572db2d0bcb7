/** What the person at the desk was told: the bell on every page, and the page behind it. */
package shironam.desk.notices;
