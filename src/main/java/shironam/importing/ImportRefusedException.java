package shironam.importing;

/** Why something of a source could not be taken in, and what to do about it. */
public class ImportRefusedException extends Exception {
    public final String reason;
    public final String whatToDo;

    public ImportRefusedException(String reason, String whatToDo) {
        super(reason + " " + whatToDo);
        this.reason = reason;
        this.whatToDo = whatToDo;
    }
}
