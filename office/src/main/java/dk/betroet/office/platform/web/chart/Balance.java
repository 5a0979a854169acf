package dk.betroet.office.platform.web.chart;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;

/** What a balance became on a day; it stays so until the next one. */
public record Balance(LocalDate day, Money money) {}
