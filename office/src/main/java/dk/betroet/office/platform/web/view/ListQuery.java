package dk.betroet.office.platform.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which part of a list is wanted, in which order, through which filter; and the addresses of its
 * neighbours. Made from a request, where everything unknown or out of range becomes the default, so
 * that an old bookmark never fails.
 *
 * @param path of the list's page
 * @param filters names and values of the filter fields, without empty ones
 * @param sort id of the column it is sorted by
 * @param page from 1
 */
public record ListQuery(
        String path, Map<String, String> filters, String sort, boolean descending, int page) {

    /** Rows on one page. */
    public static final int PAGE_SIZE = 25;

    private static final int LONGEST_FILTER = 100;
    private static final int LAST_PAGE = 100_000;

    public ListQuery {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /**
     * Reads a request's parameters.
     *
     * @param filterNames the only filters there are
     * @param sorts the only columns it can be sorted by, the default one first; a leading minus on
     *     it means that the default is descending
     */
    public static ListQuery read(
            String path, Map<String, String> parameters, List<String> filterNames,
            List<String> sorts) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : filterNames) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST_FILTER) {
                filters.put(name, value);
            }
        }
        String byDefault = sorts.getFirst();
        String wanted = parameters.getOrDefault("sort", byDefault);
        String column = wanted.startsWith("-") ? wanted.substring(1) : wanted;
        boolean known = sorts.contains(column) || byDefault.equals("-" + column);
        String chosen = known ? wanted : byDefault;
        boolean descending = chosen.startsWith("-");
        return new ListQuery(
                path, filters, descending ? chosen.substring(1) : chosen, descending,
                page(parameters.getOrDefault("page", "1")));
    }

    private static int page(String typed) {
        if (!typed.matches("[0-9]{1,6}")) {
            return 1;
        }
        return Math.clamp(Integer.parseInt(typed), 1, LAST_PAGE);
    }

    /** How many rows come before this page. */
    public long offset() {
        return (page - 1L) * PAGE_SIZE;
    }

    /** The value of a filter; empty when it is not set. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** The address of this list sorted by a column; downwards when it is upwards already. */
    public String sortedBy(String column) {
        boolean down = column.equals(sort) && !descending;
        return address(path, (down ? "-" : "") + column, 1);
    }

    /** The address of another page. */
    public String page(int number) {
        return address(path, (descending ? "-" : "") + sort, number);
    }

    /** The address of the whole list as a file: {@code csv} or {@code xlsx}. */
    public String file(String format) {
        return address(path + "." + format, (descending ? "-" : "") + sort, 1);
    }

    /** What {@code aria-sort} says about a column. */
    public String direction(String column) {
        return !column.equals(sort) ? "none" : descending ? "descending" : "ascending";
    }

    private String address(String to, String order, int number) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.put("sort", order);
        if (number > 1) {
            all.put("page", Integer.toString(number));
        }
        return to + all.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
