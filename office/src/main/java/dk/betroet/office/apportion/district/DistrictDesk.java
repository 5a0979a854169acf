package dk.betroet.office.apportion.district;

import dk.betroet.kernel.key.Basis;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.apportion.key.BasisFile;
import dk.betroet.office.apportion.key.KeyRun;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the operations on districts have in common. */
final class DistrictDesk {

    /** The kind of unit that they belong to: whoever keeps the districts' money. */
    static final String DISTRICT = "district";

    private DistrictDesk() {}

    /** What a split gives each district, with the numbers it was split by. */
    static List<DistrictSplit.District> districts(KeyRun run) {
        List<DistrictSplit.District> districts = new ArrayList<>();
        Map<String, BigInteger> parts = run.parts();
        List<String> codes = run.file().basis().codes();
        for (int i = 0; i < codes.size(); i++) {
            Map<String, Long> numbers = new TreeMap<>();
            for (String column : run.file().basis().names()) {
                numbers.put(column, run.file().basis().column(column).get(i).numerator()
                        .longValueExact());
            }
            districts.add(new DistrictSplit.District(codes.get(i),
                    run.file().names().get(codes.get(i)), numbers,
                    Money.ofOere(parts.get(codes.get(i)).longValueExact())));
        }
        return districts;
    }

    /** The same split once more, to be told step by step. */
    static KeyRun run(DistrictSplit split) {
        List<Basis.Row> rows = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (DistrictSplit.District one : split.districts()) {
            Map<String, Optional<BigInteger>> numbers = new TreeMap<>();
            one.numbers().forEach((column, number) ->
                    numbers.put(column, Optional.of(BigInteger.valueOf(number))));
            rows.add(new Basis.Row(rows.size() + 1, one.code(), numbers));
            names.put(one.code(), one.name());
        }
        BasisFile file = new BasisFile(Basis.read(rows,
                List.copyOf(split.keyRule().columns().keySet()), List.of()).orThrow(), names,
                Map.of());
        KeyRun.Outcome outcome = KeyRun.of(split.keyRule(), split.wishes(), file,
                BigInteger.valueOf(split.total().toOere()));
        if (outcome instanceof KeyRun.Outcome.Done(KeyRun run)) {
            return run;
        }
        throw new IllegalStateException("what was split once can be split again: " + outcome);
    }
}
