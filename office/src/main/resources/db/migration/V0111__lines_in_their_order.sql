-- A fund's lines in the order of the book.
-- Why: the interface gives them fifty at a time, and sorted all of the fund's lines for every page.

create index line_fund_order on line (fund_id, sequence, number, side);
