package dk.betroet.office.commonfund.pool;

import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.resident.ResidentSection;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A resident's common funds with what is theirs in each, on the resident's page. */
@Component
class FundSection implements ResidentSection {

    private static final int ORDER = 350;

    private final CommonFunds funds;
    private final Members members;
    private final FundPapers papers;
    private final FundBook book;

    FundSection(CommonFunds funds, Members members, FundPapers papers, FundBook book) {
        this.funds = funds;
        this.members = members;
        this.papers = papers;
        this.book = book;
    }

    @Override
    public Optional<View> show(Reading reading, JdbcClient sql) {
        List<Membership> own = members.by(sql, reading.fund());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        TableView table = new TableView(Text.of("commonfund.section.title"),
                List.of(ColumnView.of("name", Text.of("commonfund.pages.name")),
                        ColumnView.of("joined", Text.of("commonfund.pages.joined")),
                        ColumnView.numeric("paid", Text.of("commonfund.pages.paid-in")),
                        ColumnView.numeric("share", Text.of("commonfund.pages.share")),
                        ColumnView.of("account", Text.of("commonfund.pages.last-account"))),
                own.stream().map(one -> row(reading, sql, one)).toList(),
                null);
        return Optional.of(View.of(ORDER, Text.of("commonfund.section.title"))
                .withLead(Text.of("commonfund.section.lead"))
                .withTables(table));
    }

    private RowView row(Reading reading, JdbcClient sql, Membership own) {
        UUID id = own.fund();
        CommonFund fund = funds.find(sql, reading.visit().unit().id(), id).orElseThrow();
        List<Membership> all = members.of(sql, id);
        Cell share = Cell.of(Shares.of(
                book.balance(sql, id), all, fund.charter().sharing()).get(all.indexOf(own)));
        Cell account = papers.given(sql, id).stream().findFirst()
                .map(given -> Cell.link(FundViews.account(reading.visit(), id, given.fact()),
                        Text.of("commonfund.pages.from-through", given.from(), given.through())))
                .orElseGet(Cell::nothing);
        Text name = Text.plain(fund.name());
        return RowView.of(
                reading.own() ? Cell.of(name)
                        : Cell.link(reading.visit().path("/common-funds/" + id), name),
                Cell.of(own.joinedOn()), Cell.of(own.paidIn()), share, account);
    }
}
