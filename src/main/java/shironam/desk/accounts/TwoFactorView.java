package shironam.desk.accounts;

import shironam.desk.DeskFrame;

/**
 * Setting up the second proof.
 *
 * @param qr the picture that a telephone reads, as SVG
 * @param secret the same to type, in groups
 * @param wrong whether the code was not the right one
 * @param demanded whether nothing else is open before
 */
public record TwoFactorView(DeskFrame frame, String qr, String secret, boolean wrong, boolean demanded) {}
