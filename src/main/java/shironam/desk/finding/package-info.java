/** Looking for a story, wherever the desk asks for one: lists, cards, fronts, the breaking line. */
package shironam.desk.finding;
