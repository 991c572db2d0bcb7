/** Comments beside the text: at a place in it, with people named, and without leaving the page. */
import "./comments/places.js";
import "./comments/panel.js";
