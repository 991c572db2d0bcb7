/** Which formats of pictures are taken, how one is recognised, and how WebP is coded. */
package shironam.media.formats;
