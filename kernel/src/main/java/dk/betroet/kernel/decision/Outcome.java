package dk.betroet.kernel.decision;

/**
 * What a body makes of one recommendation point, or of a part of one. The list is closed; what it
 * cannot say is said in the remark. Whether it happened at a meeting or in writing is
 * {@link Decision.Mode}.
 */
public enum Outcome {
    /** Approved. */
    APPROVED(true, true, false),
    /** Taken note of. */
    NOTED(false, true, false),
    /** Endorsed: a body that does not decide says that it agrees. */
    ENDORSED(false, true, false),
    /** Not adopted, because somebody was against. */
    NOT_ADOPTED(true, false, false),
    /** No agreement; the case stops. */
    NO_AGREEMENT(false, false, false),
    /** Waits for another body; the remark says which. */
    AWAITING(false, false, true),
    /** Discussed. */
    DISCUSSED(false, false, false),
    /** Sent on to the next step of the route. */
    FORWARDED(false, true, false),
    /** Put off; the remark says until when, or that nobody knows. */
    POSTPONED(false, false, true),
    /** A request from outside is declined. */
    DECLINED(true, true, false),
    /** Somebody is appointed. */
    APPOINTED(true, true, false),
    /** To be agreed on before a deadline, or else an authority decides; the remark says when. */
    AGREED_OR_FIXED(true, true, true),
    /** The minutes record talk alone. */
    NONE_RECORDED(false, false, false);

    private final boolean decides;
    private final boolean carries;
    private final boolean remarked;

    Outcome(boolean decides, boolean carries, boolean remarked) {
        this.decides = decides;
        this.carries = carries;
        this.remarked = remarked;
    }

    /** Whether it settles something; a body that only advises cannot. */
    public boolean decides() {
        return decides;
    }

    /** Whether the body must be behind it, by its decision rule. */
    public boolean carries() {
        return carries;
    }

    /** Whether it says too little without a remark. */
    public boolean needsRemark() {
        return remarked;
    }
}
