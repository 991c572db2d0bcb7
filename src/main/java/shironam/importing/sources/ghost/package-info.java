/** Exports of Ghost, whose editors keep text as Lexical, Mobiledoc or HTML. */
package shironam.importing.sources.ghost;
