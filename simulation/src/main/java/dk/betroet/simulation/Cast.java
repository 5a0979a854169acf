package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.BankFile;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    private final List<Function<Home, Deed>> turns = new ArrayList<>();

    Cast(Books books, Random chance, Function<Home, String> papers,
            Function<BankFile, String> files) {
        this.chance = chance;
        this.money = new MoneyPlay(books, chance, papers);
        this.other = new OtherPlay(books, chance, papers);
        this.accounts = new AccountPlay(books, chance);
        this.societies = new SocietyPlay(books, chance, papers);
        this.bank = new BankPlay(books, chance, files);
        this.statements = new StatementPlay(books, chance);
        this.oversight = new OversightPlay(books, chance);
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
    }

    Deed next(Home home) {
        return turns.get(chance.nextInt(turns.size())).apply(home);
    }

    OtherPlay other() {
        return other;
    }
}
