/** Arranging fronts: slots, pins, blocks, history, publication. */
package shironam.desk.fronts;
