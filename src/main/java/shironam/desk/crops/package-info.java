/** The page on which an editor sets a picture's focal point and crops. */
package shironam.desk.crops;
