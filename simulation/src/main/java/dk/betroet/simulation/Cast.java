package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.BankFile;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Sheet;
import dk.betroet.simulation.bookkeeper.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Chooses what somebody does next: what is done every day often, what is done once seldom. */
final class Cast {

    private final Random chance;
    private final MoneyPlay money;
    private final OtherPlay other;
    private final AccountPlay accounts;
    private final SocietyPlay societies;
    private final BankPlay bank;
    private final StatementPlay statements;
    private final OversightPlay oversight;
    private final BudgetPlay budget;
    private final ContributionPlay contributions;
    private final CasePlay cases;
    private final MeetingPlay meetings;
    private List<Function<Home, Deed>> turns = new ArrayList<>();
    private final Map<String, List<Function<Home, Deed>>> byKind = new TreeMap<>();

    Cast(Books books, Random chance, Function<Home, String> papers,
            Function<BankFile, String> files, BiFunction<Sheet, String, String> sheets) {
        this.chance = chance;
        this.money = new MoneyPlay(books, chance, papers);
        this.other = new OtherPlay(books, chance, papers);
        this.accounts = new AccountPlay(books, chance);
        this.societies = new SocietyPlay(books, chance, papers);
        this.bank = new BankPlay(books, chance, files);
        this.statements = new StatementPlay(books, chance);
        this.oversight = new OversightPlay(books, chance);
        this.contributions = new ContributionPlay(books, chance, sheets);
        this.cases = new CasePlay(books, chance);
        this.budget = new BudgetPlay(books, chance, papers, cases::decision);
        this.meetings = new MeetingPlay(books, chance, cases);
        careHome();
        byKind.put("care-home", turns);
        turns = new ArrayList<>();
        secretariat();
        byKind.put("secretariat", turns);
    }

    private void secretariat() {
        often(8, budget::receive);
        often(14, budget::pay);
        often(6, budget::commit);
        often(3, budget::release);
        often(2, budget::map);
        often(4, budget::rule);
        often(5, budget::makeAccounts);
        often(2, budget::propose);
        often(1, budget::approve);
        often(1, budget::keepAgain);
        often(2, contributions::count);
        often(4, contributions::decide);
        often(5, contributions::send);
        often(10, contributions::receive);
        often(7, contributions::confirm);
        often(2, contributions::unmatch);
        often(3, contributions::credit);
        often(2, contributions::settle);
        often(5, contributions::repay);
        often(2, contributions::admit);
        often(1, contributions::dismiss);
        often(4, bank::read);
        often(5, money::reverse);
        casework();
    }

    private void casework() {
        often(1, cases::found);
        often(2, cases::seat);
        often(1, cases::unseat);
        often(7, cases::begin);
        often(2, cases::revise);
        often(9, cases::plan);
        often(1, cases::skip);
        often(4, cases::move);
        often(3, cases::setOpenness);
        often(2, meetings::call);
        often(1, meetings::cancel);
        often(14, meetings::add);
        often(6, meetings::release);
        often(14, meetings::onward);
        often(8, meetings::record);
        often(2, meetings::postpone);
        often(1, meetings::drop);
        often(1, meetings::refer);
        often(2, meetings::recuse);
        often(3, meetings::presence);
        often(2, meetings::sendMinutes);
        often(3, meetings::answerMinutes);
        often(2, meetings::approve);
        often(2, meetings::correct);
        often(6, meetings::answerRound);
        often(3, meetings::closeRound);
    }

    private void careHome() {
        often(1, cases::found);
        often(16, money::receive);
        often(14, money::payOut);
        often(8, money::buy);
        often(9, money::draw);
        often(5, money::deposit);
        often(4, money::move);
        often(4, money::sharedPurchase);
        often(5, money::reverse);
        often(20, other::gather);
        often(2, other::admit);
        often(4, other::agree);
        often(1, other::changeMode);
        often(5, other::grant);
        often(1, other::revoke);
        often(1, other::die);
        often(1, other::moveOut);
        often(1, other::closeEstate);
        often(2, other::thingIn);
        often(2, other::thingOut);
        often(5, other::count);
        often(3, other::handover);
        often(1, other::openPlace);
        often(3, other::reconcile);
        often(2, other::close);
        often(1, other::openFund);
        often(2, other::join);
        often(3, other::contribute);
        often(3, other::spend);
        often(1, other::employ);
        often(1, other::depart);
        often(6, accounts::noteBankEntry);
        often(6, accounts::transfer);
        often(2, accounts::issueCard);
        often(2, accounts::topUp);
        often(1, accounts::openAccount);
        often(1, accounts::closePlace);
        often(2, accounts::signOutKey);
        often(2, accounts::returnKey);
        often(4, bank::read);
        often(6, bank::match);
        often(2, bank::unmatch);
        often(2, bank::explain);
        often(10, bank::monthEnd);
        often(3, statements::make);
        often(3, statements::acknowledge);
        often(3, statements::approve);
        often(2, statements::contest);
        often(2, statements::answer);
        associations();
        lookingOver();
    }

    private void lookingOver() {
        often(2, oversight::loss);
        often(1, oversight::closeLoss);
        often(1, oversight::suspicion);
        often(4, oversight::step);
        often(2, oversight::closeIncident);
        often(1, oversight::supervise);
        often(1, oversight::inspect);
        often(5, oversight::note);
        often(2, oversight::release);
        often(2, oversight::answer);
    }

    private void associations() {
        often(1, societies::openAssociation);
        often(4, societies::takeIn);
        often(3, societies::handOut);
        often(2, societies::appoint);
        often(1, societies::consent);
        often(1, societies::closeAssociation);
        often(2, societies::startCollection);
        often(4, societies::collect);
        often(3, societies::passOn);
        often(2, societies::endCollection);
        often(1, societies::openYouth);
        often(3, societies::payOnTheWeb);
        often(2, societies::reconcileWeb);
        often(2, societies::transferOn);
        often(1, societies::closeYouth);
    }

    private void often(int times, Function<Home, Deed> turn) {
        for (int i = 0; i < times; i++) {
            turns.add(turn);
        }
    }

    void at(Instant now) {
        money.at(now);
        other.at(now);
        accounts.at(now);
        societies.at(now);
        bank.at(now);
        statements.at(now);
        oversight.at(now);
        budget.at(now);
        contributions.at(now);
        cases.at(now);
        meetings.at(now);
    }

    Deed next(Home home) {
        List<Function<Home, Deed>> usual = byKind.getOrDefault(home.kind, List.of());
        return usual.get(chance.nextInt(usual.size())).apply(home);
    }

    OtherPlay other() {
        return other;
    }

    BudgetPlay budget() {
        return budget;
    }

    CasePlay cases() {
        return cases;
    }
}
