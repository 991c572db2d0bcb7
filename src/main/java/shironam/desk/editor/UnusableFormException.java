package shironam.desk.editor;

import shironam.desk.editor.EditorView.Problem;
import shironam.story.StoryField;
import shironam.story.TextLength;

/** A part of a form can't be used: which, and why. */
public class UnusableFormException extends RuntimeException {
    public final Problem problem;

    UnusableFormException(Problem.Kind kind, String detail) {
        super(detail);
        problem = new Problem(kind, detail);
    }

    UnusableFormException(StoryField tooLong) {
        super(tooLong + " is longer than " + tooLong.length.most);
        problem = new Problem(tooLong);
    }

    /** @param most how long it may be, or how many there may be */
    UnusableFormException(TextLength tooLong, int most) {
        super(tooLong + " is longer than " + most);
        problem = new Problem(tooLong, most);
    }
}
