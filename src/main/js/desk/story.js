/** The page on which a story is written: the editor over its text, and what stands around it. */
import "./editor/editor.js";
import "./story/pictures.js";
import "./story/presence.js";
import "./story/leaving.js";
import "./story/bar.js";
import "./story/panel.js";
import "./story/publishing-summary.js";
import "./story/counts.js";
import "./story/bijoy-fields.js";
import "./story/seen-elsewhere.js";
import "./story/related.js";
import "./story/dateline-place.js";
import "./story/names.js";
