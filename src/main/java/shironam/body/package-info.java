/**
 * A story's body: read from any HTML into a typed tree, cleaned node by node, and written anew.
 *
 * <p>The way through: {@link shironam.body.cleaning.Markup} parses, {@link shironam.body.cards.CardFinder} turns the "আরো পড়ুন" blocks
 * into cards before anything is cleaned, {@link shironam.body.cleaning.Cleaner} makes {@link shironam.body.Block}s of what is
 * left, {@link shironam.body.writing.HtmlWriter} writes them. No string of the source is ever patched. Nothing here knows a
 * database, a request, a status or a user.
 */
package shironam.body;
