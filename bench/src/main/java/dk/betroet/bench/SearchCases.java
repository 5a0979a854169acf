package dk.betroet.bench;

import dk.betroet.office.meeting.casework.Onlooker;
import dk.betroet.office.meeting.search.Asked;
import dk.betroet.office.meeting.search.Search;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searching 100,000 items as a member who may see a third of them: words that nearly every text
 * has, words that few have, two at once, a phrase. Each item stands behind one door; words are as
 * frequent as in a language whose commonest ones are not indexed: the first is in half of all
 * texts.
 */
final class SearchCases implements Bench {

    private static final int ITEMS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int BODIES = 7;
    private static final int VOCABULARY = 20_000;
    private static final int NOT_INDEXED = 20;
    private static final int HEADING = 6;
    private static final int TEXT = 110;
    private static final int SHOWN = 25;
    private static final int SEED = 20_231_208;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final Random random = new Random(SEED);
    private final List<String> words = new ArrayList<>();
    private final double[] upTo = new double[VOCABULARY];

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        BenchOffice office = setting.office();
        UUID authority = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        List<UUID> bodies = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            bodies.add(UUID.randomUUID());
        }
        Tenant tenant = new Tenant.Whole(authority);
        Database database = office.part(Database.class);
        database.writing(tenant, sql -> {
            sql.sql("insert into authority (authority_id, name, demo, created_at) "
                    + "values (?, 'Søgning', false, now())").param(authority).update();
            office.part(Units.class).open(sql, new Unit(unit, authority, "soegning", "Søgning",
                    "secretariat", "shared-burdens", FIRST, null));
        });
        fill(office, authority, unit, bodies);
        setting.tell(ITEMS + " items stand");
        Search search = office.part(Search.class);
        Onlooker member = new Onlooker(Optional.of(UUID.randomUUID()), false, false,
                bodies.subList(0, 1), List.of());
        List<String> asked = asked();
        List<String> doors = List.of("public", door(bodies.getFirst()));
        keep.accept(setting.rounds().run("search-" + ITEMS, "ms, 95 of 100 within",
                "under 100 ms", List.of(
                        Contestant.of("found, weighed, 25 shown with their words", time ->
                                within(time, asked, words -> database.read(tenant,
                                        sql -> found(search, sql, member, unit, words)))),
                        Contestant.of("ilike over the same rows, the newest 25", time ->
                                within(time, asked, words -> database.read(tenant,
                                        sql -> alike(sql, unit, doors, words)))))));
    }

    private static int found(
            Search search, JdbcClient sql, Onlooker reader, UUID unit, String words) {
        Asked asked = Asked.of(words);
        Search.Matches matches = search.find(sql, reader, unit, asked);
        return search.show(sql, unit, asked, matches.all().subList(
                0, Math.min(SHOWN, matches.all().size()))).size();
    }

    private static int alike(JdbcClient sql, UUID unit, List<String> doors, String words) {
        String[] all = words.replace("\"", "").split(" ");
        for (int i = 0; i < all.length; i++) {
            all[i] = "%" + all[i] + "%";
        }
        return sql.sql("""
                select ref_id from searchable where unit_id = ? and door = any (?)
                    and heading || ' ' || words ilike all (?) order by on_day desc limit ?""")
                .params(unit, doors.toArray(String[]::new), all, SHOWN)
                .query(UUID.class).list().size();
    }

    /** What 95 of 100 answers were within, in milliseconds. */
    private static double within(
            Duration time, List<String> asked, ToIntFunction<String> answer) {
        List<Double> took = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        int found = 0;
        for (int i = 0; System.nanoTime() < end || i < asked.size(); i++) {
            long begun = System.nanoTime();
            found += answer.applyAsInt(asked.get(i % asked.size()));
            took.add((System.nanoTime() - begun) / 1e6);
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
        Collections.sort(took);
        return took.get((int) Math.ceil(took.size() * 0.95) - 1);
    }

    /** Two in ten are words of every day, the rest what somebody looks for. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asked.add(words.get(i * 3));
            asked.add(words.get(20 + 10 * i) + " " + words.get(40 + i));
            for (int j = 0; j < 4; j++) {
                asked.add(words.get(200 + 150 * i + j));
                asked.add(words.get(2_000 + 900 * i + j));
            }
            asked.add(words.get(100 + i) + " " + words.get(3_000 + i));
            asked.add("\"" + words.get(i) + " " + words.get(30 + i) + "\"");
        }
        return asked;
    }

    private void fill(BenchOffice office, UUID authority, UUID unit, List<UUID> bodies)
            throws Exception {
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / (i + NOT_INDEXED);
            upTo[i] = sum;
            words.add(word());
        }
        // The rows have no cases behind them: what is measured is finding them.
        office.execute("alter table search_entry drop constraint search_entry_case_id_fkey",
                "drop index search_entry_lexemes");
        try (Connection owner = office.owner()) {
            owner.setAutoCommit(false);
            try (PreparedStatement as = owner.prepareStatement("""
                    select set_config('betroet.authority', '*', true),
                        set_config('betroet.units', '*', true)""")) {
                for (int done = 0; done < ITEMS; done += AT_ONCE) {
                    as.execute();
                    insert(owner, authority, unit, bodies);
                    owner.commit();
                }
            }
        }
        office.execute("create index search_entry_lexemes on search_entry "
                + "using gin (lexemes) with (fastupdate = off)");
    }

    private void insert(Connection owner, UUID authority, UUID unit, List<UUID> bodies)
            throws Exception {
        String[] headings = new String[AT_ONCE];
        String[] texts = new String[AT_ONCE];
        String[] doors = new String[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            headings[i] = text(HEADING);
            texts[i] = text(TEXT);
            int place = random.nextInt(BODIES + 2);
            doors[i] = place < 2 ? "public" : door(bodies.get(place - 2));
        }
        try (PreparedStatement rows = owner.prepareStatement("""
                insert into search_entry (case_id, authority_id, unit_id, kind, ref_id, door,
                    page_id, year, number, on_day, bodies, heading, words, lexemes)
                select gen_random_uuid(), ?, ?, 'case', gen_random_uuid(), d, gen_random_uuid(),
                    2020, 1, ?::date + (random() * 9000)::int, array[]::uuid[], h, t,
                    behind(d, setweight(to_tsvector('danish', h), 'A')
                        || setweight(to_tsvector('danish', t), 'B'))
                from unnest(?::text[], ?::text[], ?::text[]) as x (h, t, d)""")) {
            rows.setObject(1, authority);
            rows.setObject(2, unit);
            rows.setObject(3, FIRST);
            rows.setArray(4, array(owner, headings));
            rows.setArray(5, array(owner, texts));
            rows.setArray(6, array(owner, doors));
            rows.executeUpdate();
        }
    }

    private static Array array(Connection owner, String[] texts) throws Exception {
        return owner.createArrayOf("text", texts);
    }

    private static String door(UUID body) {
        return "body:" + body.toString().replace("-", "");
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble()
                    * upTo[VOCABULARY - 1]);
            text.append(i == 0 ? "" : " ").append(words.get(Math.min(
                    at < 0 ? -at - 1 : at, VOCABULARY - 1)));
        }
        return text.toString();
    }

    /** A word that could be one: three to five syllables. */
    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 3 + random.nextInt(3); i > 0; i--) {
            word.append("bdfghklmnprstv".charAt(random.nextInt(14)))
                    .append("aeiouyæøå".charAt(random.nextInt(9)));
        }
        return word.toString();
    }
}
