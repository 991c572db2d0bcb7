/** What {@code demo} dresses the sample paper with. No other command asks for it. */
package shironam.cli.demo;
