package dk.betroet.simulation.bookkeeper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What an act would come to: what the house has against it, what the law asks, what it does. */
final class Plan {

    /**
     * What the law has against an act.
     *
     * @param refuses whether nothing can mend it; otherwise something is missing
     * @param gatherable whether what is missing can be handed in while the act waits
     */
    record Objection(boolean refuses, boolean gatherable, String reason, String rule) {}

    /** The house's refusals in the order of docs/refusals.md. */
    private static final List<String> ORDER = List.of(
            "role_may_not", "person_not_employed", "person_departed", "name_or_known",
            "same_person_twice", "fund_closed", "fund_frozen", "resident_already_admitted",
            "resident_moved_out", "resident_dead", "resident_alive", "not_a_member",
            "fund_not_empty", "not_in_charter", "members_not_decided", "place_closed",
            "place_wrong_kind", "place_of_another", "place_not_empty", "secret_not_kept",
            "needed_here", "already_done", "already_exists", "not_open_any_more", "nothing_to_do",
            "already_reversed", "cannot_be_reversed", "settled_since", "bank_file_refused",
            "bank_file_read_before", "bank_statement_overlaps", "bank_statement_does_not_follow",
            "already_matched", "other_account_in_match", "unit_of_another_kind", "table_not_right",
            "question_open", "paper_unreadable", "not_looked_over", "point_unanswered",
            "column_unnamed", "accounts_stand", "closing_does_not_follow", "balances_do_not_meet",
            "purpose_without_line", "computed_or_booked", "cannot_be_split", "change_too_small",
            "change_too_large", "not_a_quarter", "not_a_number", "one_of_two", "more_than_owed",
            "open_needs_no_reason", "closure_unfounded", "decided_elsewhere", "advisory_only",
            "stage_does_not_follow", "sections_missing", "other_case", "other_body",
            "seat_of_another", "observer_not_chair", "no_such_point", "part_unnamed",
            "no_consensus", "votes_needed", "no_majority", "remark_needed", "dissent_needed",
            "meeting_not_held", "nobody_present", "item_of_another", "nobody_to_ask",
            "no_right_to_demand", "answers_missing", "other_decider", "decision_reversed",
            "decision_carries_nothing", "items_undecided", "body_not_open", "paper_not_ready",
            "nothing_public", "date_in_future", "date_before_admission", "date_before_opening",
            "date_before_rules", "dates_out_of_order", "not_a_weekday", "date_passed", "too_early",
            "deadline_passed", "period_closed", "mandate_other_owner", "mandate_other_holder",
            "mandate_revoked", "mandate_not_yet_valid", "mandate_expired", "mandate_other_account",
            "mandate_used_up", "mandate_other_amount", "mandate_amount_misplaced",
            "agreement_not_open", "paper_missing", "consent_missing", "amount_not_available",
            "amount_not_available_then", "shares_do_not_sum", "piles_do_not_sum",
            "match_does_not_sum", "web_differs", "count_does_not_match", "valuable_not_there",
            "money_left", "things_left", "something_open", "bank_statement_missing",
            "cash_count_missing", "reconciliation_missing", "rule_book_not_in_force",
            "step_out_of_order", "reason_too_short");

    private static final String FORM = "form:";

    final LocalDate day;
    String fund = "";
    boolean closing;
    /** Whether it is allowed also when the fund is closed: an account of what has been. */
    boolean accounting;
    /** Whether it is kept from the unit, in a book where nothing can wait. */
    boolean kept;
    boolean shown = true;
    String mandate = "";
    String reverses = "";
    final List<String> wrong = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    final List<Books.Move> moves = new ArrayList<>();
    private final List<Function<Books.Gathered, Optional<Objection>>> checks = new ArrayList<>();
    Consumer<Made> effect = made -> { };

    Plan(LocalDate day) {
        this.day = day;
    }

    Plan about(String whose) {
        this.fund = whose;
        return this;
    }

    /** Notes a field that points at nothing. */
    void unknown(boolean known) {
        if (!known) {
            wrong.add("reference_unknown");
        }
    }

    void refuseIf(boolean so, String id) {
        if (so) {
            refusals.add(id);
        }
    }

    void move(String whose, String from, String to, long oere) {
        moves.add(new Books.Move(whose, from, to, oere));
    }

    /** The law forbids it. */
    void forbidIf(boolean so, String reason, String rule) {
        if (so) {
            checks.add(gathered -> Optional.of(new Objection(true, false, reason, rule)));
        }
    }

    /** Something must be made or told first, and the act asked for again. */
    void demandIf(boolean so, String reason, String rule) {
        if (so) {
            checks.add(gathered -> Optional.of(new Objection(false, false, reason, rule)));
        }
    }

    /** Something can be handed in while the act waits. */
    void gather(String reason, String rule, Function<Books.Gathered, Boolean> enough) {
        checks.add(gathered -> enough.apply(gathered)
                ? Optional.empty() : Optional.of(new Objection(false, true, reason, rule)));
    }

    /**
     * A paper that the act itself writes lacks somebody's hand. That can be gathered like any
     * signature, unless the act is refused anyway; then the paper is what is incomplete.
     */
    void gatherForm(String incomplete, String rule, Function<Books.Gathered, Boolean> enough) {
        checks.add(gathered -> enough.apply(gathered) ? Optional.empty()
                : Optional.of(new Objection(false, true, FORM + incomplete, rule)));
    }

    List<Objection> objections(Books.Gathered gathered) {
        List<Objection> found = checks.stream()
                .flatMap(check -> check.apply(gathered).stream()).toList();
        boolean refused = found.stream().anyMatch(Objection::refuses);
        return found.stream().map(one -> !one.reason().startsWith(FORM) ? one : new Objection(
                false, true, refused ? one.reason().substring(FORM.length())
                        : "signature_missing", one.rule())).toList();
    }

    /** What the house has against it, headline first. */
    List<String> refused() {
        return refusals.stream().sorted(Comparator.comparingInt(ORDER::indexOf)).toList();
    }
}
