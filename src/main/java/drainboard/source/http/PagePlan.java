package drainboard.source.http;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/// How the pages of a server are read.
///
/// @param items a JSON pointer to the events of a page; null to look at the usual places
/// @param next a JSON pointer to the cursor of the next page; null to look at the usual places
/// @param since where the cursor goes: the name of a query parameter, parameters of which one holds
///   `{since}`, such as `after={since}&order=asc`, that are added to the address, or a whole
///   address with `{since}` in it; null for the parameter `cursor`
/// @param every how long to wait when all was read
public record PagePlan(
        @Nullable String items, @Nullable String next, @Nullable String since, Duration every) {
    /// The usual places, looked at every ten seconds.
    public static final PagePlan USUAL = new PagePlan(null, null, null, Duration.ofSeconds(10));

    /// The mark in an address that the cursor takes the place of.
    static final String MARK = "{since}";

    /// The address that goes on after a cursor.
    ///
    /// @param url where the pages begin
    HttpUrl address(HttpUrl url, String cursor) {
        String where = since;
        if (where == null || !where.contains(MARK)) {
            return url.newBuilder()
                    .setQueryParameter(where == null ? "cursor" : where, cursor)
                    .build();
        }
        if (!isParameters(where)) {
            return HttpUrl.get(where.replace(MARK, escaped(cursor)));
        }
        HttpUrl.Builder there = url.newBuilder();
        for (String one : where.split("&", -1)) {
            int value = one.indexOf('=');
            there.setQueryParameter(
                    one.substring(0, value), one.substring(value + 1).replace(MARK, cursor));
        }
        return there.build();
    }

    /// Why the cursor cannot go where it is said to, as a sentence; empty where it can.
    ///
    /// @param url where the pages begin
    Optional<String> refusal(HttpUrl url) {
        String where = since;
        if (where == null) {
            return Optional.empty();
        }
        if (isParameters(where)) {
            for (String one : where.split("&", -1)) {
                if (one.indexOf('=') < 1) {
                    return Optional.of(
                            "Where the cursor goes is no parameters, such as after={since}.");
                }
            }
            return Optional.empty();
        }
        if (!where.contains(MARK)) {
            return where.matches("[^=&?#/]+")
                    ? Optional.empty()
                    : Optional.of(
                            "Where the cursor goes is neither the name of a parameter nor has it"
                                    + " {since} in it.");
        }
        HttpUrl there = HttpUrl.parse(where.replace(MARK, "0"));
        return there == null || !RedirectRule.isSameOrigin(url, there)
                ? Optional.of("The address with {since} is not on the same server.")
                : Optional.empty();
    }

    private static boolean isParameters(String where) {
        return where.contains(MARK) && !where.contains("://");
    }

    private static String escaped(String cursor) {
        String query =
                new HttpUrl.Builder()
                        .scheme("https")
                        .host("localhost")
                        .addQueryParameter("c", cursor)
                        .build()
                        .encodedQuery();
        return String.valueOf(query).substring(2);
    }
}
