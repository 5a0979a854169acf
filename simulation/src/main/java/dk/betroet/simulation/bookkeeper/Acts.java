package dk.betroet.simulation.bookkeeper;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Held;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Finds what an operation would come to, and reads the fields of what is asked. */
final class Acts {

    static final Set<String> EMPLOYEES = Set.of("staff", "deputy", "leader");
    static final Set<String> LEADERS = Set.of("deputy", "leader");
    private static final Set<String> EMPLOYERS =
            Set.of("leader", "deputy", "director", "administrator");

    private static final Set<String> EVERYBODY =
            Set.of("staff", "deputy", "leader", "resident", "guardian", "relative");

    /** The jobs that only a secretariat has. */
    private static final Set<String> JOINT = Set.of("apportion", "budget", "meeting");

    /** Who may ask for what. */
    static final Map<String, Set<String>> ROLES = new TreeMap<>();

    static {
        for (String operation : List.of("receive", "pay-out", "buy", "draw", "deposit", "move",
                "shared-purchase", "reverse", "make-agreement", "valuables-in", "valuables-out",
                "count", "handover", "accept-handover", "record-death", "note-bank-entry",
                "transfer", "sign-out-key", "return-key")) {
            ROLES.put("custody." + operation, EMPLOYEES);
        }
        for (String operation : List.of("admit", "change-mode", "open-place", "grant-mandate",
                "move-out", "close-estate", "issue-card", "top-up", "close-place")) {
            ROLES.put("custody." + operation, LEADERS);
        }
        ROLES.put("custody.revoke-mandate",
                Set.of("staff", "deputy", "leader", "resident", "guardian"));
        for (String operation : List.of(
                "reconcile", "import-statement", "match", "unmatch", "explain")) {
            ROLES.put("account." + operation, EMPLOYEES);
        }
        ROLES.put("account.close-period", LEADERS);
        ROLES.put("account.make-statement", EMPLOYEES);
        ROLES.put("account.answer-contest", LEADERS);
        for (String operation : List.of("acknowledge", "approve", "contest")) {
            ROLES.put("account." + operation + "-statement", EVERYBODY);
        }
        ROLES.put("commonfund.open-common-fund", LEADERS);
        for (String operation : List.of("join-fund", "contribute", "spend")) {
            ROLES.put("commonfund." + operation, EMPLOYEES);
        }
        for (String operation : List.of("take-in", "hand-out", "appoint-treasurer",
                "start-collection", "collect", "pass-on", "end-collection", "note-web-payment",
                "reconcile-web", "transfer-on")) {
            ROLES.put("association." + operation, EMPLOYEES);
        }
        for (String operation : List.of("open-association", "close-association",
                "open-youth-account", "close-youth-account")) {
            ROLES.put("association." + operation, LEADERS);
        }
        ROLES.put("association.consent-to-treasurer", Set.of("leader", "director"));
        oversightRoles();
        jointRoles();
        meetingRoles();
        ROLES.put("personnel.employ", EMPLOYERS);
        ROLES.put("personnel.depart", EMPLOYERS);
    }

    private static void jointRoles() {
        for (String operation : List.of("import-table", "pay", "receive-income", "commit",
                "release-commitment", "make-accounts", "propose-column")) {
            ROLES.put("budget." + operation, EMPLOYEES);
        }
        for (String operation : List.of("map-purpose", "set-overhead", "approve-column")) {
            ROLES.put("budget." + operation, LEADERS);
        }
        for (String operation : List.of("register-populations", "send-claims",
                "receive-payment", "confirm-payment", "credit-claim", "admit-contact",
                "dismiss-contact")) {
            ROLES.put("apportion." + operation, EMPLOYEES);
        }
        for (String operation : List.of("decide-contribution", "settle-surplus", "repay")) {
            ROLES.put("apportion." + operation, LEADERS);
        }
    }

    private static void meetingRoles() {
        for (String operation : List.of("found-body", "seat-member", "end-seat", "open-case",
                "revise-case", "plan-step", "skip-step", "move-case", "set-openness",
                "call-meeting", "cancel-meeting", "add-item", "release-agenda", "postpone-item",
                "drop-item", "refer-item", "recuse", "note-presence", "record-outcome",
                "send-minutes", "send-round")) {
            ROLES.put("meeting." + operation, EMPLOYEES);
        }
        for (String operation : List.of("approve-minutes", "correct-minutes", "close-round")) {
            ROLES.put("meeting." + operation, LEADERS);
        }
        for (String operation : List.of("answer-minutes", "answer-round")) {
            ROLES.put("meeting." + operation, Set.of("staff", "deputy", "leader", "member"));
        }
    }

    private static void oversightRoles() {
        Set<String> auditors = Set.of("auditor", "internal-audit");
        ROLES.put("oversight.report-loss", Set.of("staff", "deputy", "leader", "director"));
        ROLES.put("oversight.close-loss", Set.of("director"));
        ROLES.put("oversight.supervise", Set.of("director"));
        ROLES.put("oversight.report-suspicion", OversightActs.OFFICE);
        ROLES.put("oversight.take-step",
                Set.of("deputy", "leader", "director", "internal-audit", "auditor"));
        ROLES.put("oversight.close-incident", Set.of("director", "internal-audit", "auditor"));
        ROLES.put("oversight.inspect", auditors);
        ROLES.put("oversight.note-sample", auditors);
        ROLES.put("oversight.release-inspection", auditors);
        ROLES.put("oversight.answer-inspection", Set.of("leader", "deputy", "director"));
    }

    private final Map<String, BiFunction<Home, Deed.Ask, Plan>> plans = new TreeMap<>();

    private final Books books;

    Acts(Books books) {
        this.books = books;
        MoneyActs money = new MoneyActs(books);
        plans.put("custody.receive", money::receive);
        plans.put("custody.pay-out", money::payOut);
        plans.put("custody.buy", money::buy);
        plans.put("custody.deposit", money::deposit);
        plans.put("custody.move", money::move);
        plans.put("custody.shared-purchase", money::sharedPurchase);
        plans.put("custody.reverse", money::reverse);
        MandateActs mandates = new MandateActs(books);
        plans.put("custody.grant-mandate", mandates::grant);
        plans.put("custody.revoke-mandate", mandates::revoke);
        plans.put("custody.draw", mandates::draw);
        AccountActs accounts = new AccountActs(books);
        plans.put("custody.note-bank-entry", accounts::noteBankEntry);
        plans.put("custody.transfer", accounts::transfer);
        plans.put("custody.issue-card", accounts::issueCard);
        plans.put("custody.top-up", accounts::topUp);
        OwnerActs owners = new OwnerActs(books);
        plans.put("custody.admit", owners::admit);
        plans.put("custody.make-agreement", owners::agree);
        plans.put("custody.change-mode", owners::changeMode);
        plans.put("custody.move-out", owners::moveOut);
        plans.put("custody.record-death", owners::die);
        plans.put("custody.close-estate", owners::closeEstate);
        KeepingActs keeping = new KeepingActs(books);
        plans.put("custody.open-place", keeping::openPlace);
        plans.put("custody.close-place", keeping::closePlace);
        plans.put("custody.sign-out-key", keeping::signOutKey);
        plans.put("custody.return-key", keeping::returnKey);
        plans.put("custody.valuables-in", keeping::valuablesIn);
        plans.put("custody.valuables-out", keeping::valuablesOut);
        plans.put("custody.count", keeping::count);
        plans.put("custody.handover", keeping::handover);
        plans.put("custody.accept-handover", keeping::acceptHandover);
        BankActs bank = new BankActs(books);
        plans.put("account.import-statement", bank::read);
        plans.put("account.match", bank::match);
        plans.put("account.unmatch", bank::unmatch);
        plans.put("account.explain", bank::explain);
        PeriodActs periods = new PeriodActs();
        plans.put("account.reconcile", periods::reconcile);
        plans.put("account.close-period", periods::close);
        StatementActs statements = new StatementActs(books);
        plans.put("account.make-statement", statements::make);
        plans.put("account.acknowledge-statement", statements::acknowledge);
        plans.put("account.approve-statement", statements::approve);
        plans.put("account.contest-statement", statements::contest);
        plans.put("account.answer-contest", statements::answer);
        FundActs funds = new FundActs();
        plans.put("commonfund.open-common-fund", funds::open);
        plans.put("commonfund.join-fund", funds::join);
        plans.put("commonfund.contribute", funds::contribute);
        plans.put("commonfund.spend", funds::spend);
        associations();
        oversight();
        joint();
        meetings();
        PeopleActs people = new PeopleActs(books);
        plans.put("personnel.employ", people::employ);
        plans.put("personnel.depart", people::depart);
    }

    private void oversight() {
        OversightActs oversight = new OversightActs(books);
        plans.put("oversight.report-loss", oversight::loss);
        plans.put("oversight.close-loss", oversight::closeLoss);
        plans.put("oversight.supervise", oversight::supervise);
        plans.put("oversight.report-suspicion", oversight::suspicion);
        plans.put("oversight.take-step", oversight::step);
        plans.put("oversight.close-incident", oversight::closeSuspicion);
        plans.put("oversight.inspect", oversight::inspect);
        plans.put("oversight.note-sample", oversight::note);
        plans.put("oversight.release-inspection", oversight::release);
        plans.put("oversight.answer-inspection", oversight::answer);
    }

    private void joint() {
        BudgetActs budget = new BudgetActs(books);
        plans.put("budget.import-table", budget::keep);
        plans.put("budget.pay", budget::pay);
        plans.put("budget.receive-income", budget::receive);
        plans.put("budget.commit", budget::commit);
        plans.put("budget.release-commitment", budget::release);
        plans.put("budget.map-purpose", budget::map);
        plans.put("budget.set-overhead", budget::rule);
        plans.put("budget.make-accounts", budget::makeAccounts);
        plans.put("budget.propose-column", budget::propose);
        plans.put("budget.approve-column", budget::approve);
        ContributionActs contributions = new ContributionActs(books);
        plans.put("apportion.register-populations", contributions::count);
        plans.put("apportion.decide-contribution", contributions::decide);
        plans.put("apportion.send-claims", contributions::send);
        plans.put("apportion.receive-payment", contributions::receive);
        plans.put("apportion.confirm-payment", contributions::confirm);
        plans.put("apportion.credit-claim", contributions::credit);
        plans.put("apportion.settle-surplus", contributions::settle);
        plans.put("apportion.repay", contributions::repay);
        plans.put("apportion.admit-contact", contributions::admit);
        plans.put("apportion.dismiss-contact", contributions::dismiss);
    }

    private void meetings() {
        CaseActs cases = new CaseActs(books);
        plans.put("meeting.found-body", cases::found);
        plans.put("meeting.seat-member", cases::seat);
        plans.put("meeting.end-seat", cases::unseat);
        plans.put("meeting.open-case", cases::begin);
        plans.put("meeting.revise-case", cases::revise);
        plans.put("meeting.plan-step", cases::plan);
        plans.put("meeting.skip-step", cases::skip);
        plans.put("meeting.move-case", cases::move);
        plans.put("meeting.set-openness", cases::setOpenness);
        MeetingActs meetings = new MeetingActs(cases);
        plans.put("meeting.call-meeting", meetings::call);
        plans.put("meeting.cancel-meeting", meetings::cancel);
        plans.put("meeting.add-item", meetings::add);
        plans.put("meeting.release-agenda", meetings::release);
        plans.put("meeting.postpone-item", meetings::postpone);
        plans.put("meeting.drop-item", meetings::drop);
        plans.put("meeting.refer-item", meetings::refer);
        plans.put("meeting.recuse", meetings::recuse);
        plans.put("meeting.note-presence", meetings::presence);
        plans.put("meeting.record-outcome", meetings::record);
        MinutesActs minutes = new MinutesActs(books, cases);
        plans.put("meeting.send-minutes", minutes::send);
        plans.put("meeting.answer-minutes", minutes::answer);
        plans.put("meeting.approve-minutes", minutes::approve);
        plans.put("meeting.correct-minutes", minutes::correct);
        plans.put("meeting.send-round", minutes::ask);
        plans.put("meeting.answer-round", minutes::say);
        plans.put("meeting.close-round", minutes::close);
    }

    private void associations() {
        SocietyActs societies = new SocietyActs(books);
        plans.put("association.open-association", societies::open);
        plans.put("association.take-in", societies::takeIn);
        plans.put("association.hand-out", societies::handOut);
        plans.put("association.appoint-treasurer", societies::appoint);
        plans.put("association.consent-to-treasurer", societies::consent);
        plans.put("association.close-association", societies::close);
        CollectingActs collecting = new CollectingActs(books);
        plans.put("association.start-collection", collecting::start);
        plans.put("association.collect", collecting::collect);
        plans.put("association.pass-on", collecting::passOn);
        plans.put("association.end-collection", collecting::end);
        plans.put("association.open-youth-account", collecting::openYouth);
        plans.put("association.note-web-payment", collecting::pay);
        plans.put("association.reconcile-web", collecting::reconcile);
        plans.put("association.transfer-on", collecting::transferOn);
        plans.put("association.close-youth-account", collecting::closeYouth);
    }

    Plan plan(Home home, Deed.Ask ask) {
        Plan plan = plans.get(ask.operation()).apply(home, ask);
        String job = ask.operation().substring(0, ask.operation().indexOf('.'));
        if (JOINT.contains(job) && !home.kind.equals("secretariat")) {
            plan.refusals.clear();
            plan.refusals.add("unit_of_another_kind");
        }
        return plan;
    }

    static String text(Deed.Ask ask, String field) {
        return text(ask.fields(), field);
    }

    static String text(Map<?, ?> fields, String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    static long oere(Deed.Ask ask, String field) {
        return ask.fields().get(field) instanceof Number number ? number.longValue() : 0;
    }

    static LocalDate day(Deed.Ask ask, String field) {
        String text = text(ask, field);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static boolean flag(Deed.Ask ask, String field) {
        return Boolean.TRUE.equals(ask.fields().get(field));
    }

    static List<String> texts(Deed.Ask ask, String field) {
        return ask.fields().get(field) instanceof List<?> list
                ? list.stream().map(Object::toString).toList() : List.of();
    }

    static List<Map<?, ?>> groups(Deed.Ask ask, String field) {
        return ask.fields().get(field) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList() : List.of();
    }

    /** The resident's fund in a field; a stand-in when there is none, for the rest of the plan. */
    static Fund fund(Plan plan, Home home, String id, String... kinds) {
        Fund fund = home.funds.get(id);
        boolean known = fund != null && List.of(kinds).contains(fund.kind);
        plan.unknown(known);
        return known ? fund : new Fund();
    }

    /** The place in a field, of one of these kinds. */
    static Place place(Plan plan, Home home, String id, String... kinds) {
        Place place = home.places.get(id);
        boolean known = place != null && List.of(kinds).contains(place.kind);
        plan.unknown(known);
        return known ? place : new Place();
    }

    /** Why the place cannot be used, given up, somebody else's or not yet taken into use. */
    static void usable(Plan plan, Place place, String fund) {
        plan.refuseIf(place.closedOn != null && !plan.day.isBefore(place.closedOn),
                "place_closed");
        plan.refuseIf(!place.fund.isEmpty() && !place.fund.equals(fund), "place_of_another");
        plan.refuseIf(place.openedOn != null && plan.day.isBefore(place.openedOn),
                "date_before_opening");
    }

    /** Why the fund cannot be used, closed, frozen or not yet here. */
    static void usable(Plan plan, Fund fund) {
        plan.refuseIf(fund.closedOn != null, "fund_closed");
        plan.refuseIf(fund.diedOn != null && !plan.day.isBefore(fund.diedOn), "fund_frozen");
        plan.refuseIf(fund.openedOn != null && plan.day.isBefore(fund.openedOn),
                "date_before_admission");
    }

    static boolean gone(Plan plan, Fund fund) {
        plan.refuseIf(fund.diedOn != null, "resident_dead");
        plan.refuseIf(fund.diedOn == null && fund.movedOut, "resident_moved_out");
        return fund.diedOn != null || fund.movedOut;
    }

    /** Notes a person who never was anything in the home; no person is nobody to look for. */
    static void person(Plan plan, Books books, Home home, String id) {
        plan.unknown(id.isEmpty() || books.people.containsKey(id)
                && books.people.get(id).held.stream().anyMatch(held ->
                        held.unit().isEmpty() || held.unit().equals(home.id)));
    }

    /** Whether somebody holds one of these roles in the home today. */
    static boolean among(Books books, Home home, String person, LocalDate today,
            Set<String> roles) {
        return books.people.containsKey(person) && books.people.get(person).on(today).stream()
                .filter(held -> held.unit().isEmpty() || held.unit().equals(home.id))
                .map(Held::role).anyMatch(roles::contains);
    }
}
