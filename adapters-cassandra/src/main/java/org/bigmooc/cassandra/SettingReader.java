package org.bigmooc.cassandra;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.InvalidInput;

/** Reads values of their types from the plugin's settings, and says which one is wrong and what it should be. */
record SettingReader(Map<String, String> given) {

    Optional<String> text(String key) {
        return Optional.ofNullable(given.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String matching(String key, String otherwise, String pattern, String meaning) {
        String value = text(key).orElse(otherwise);
        if (!value.matches(pattern)) {
            throw wrong(key, "has " + meaning + ", not '" + value + "'");
        }
        return value;
    }

    int number(String key, String otherwise, int max) {
        String value = text(key).orElse(otherwise);
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > max) {
            throw wrong(key, "is a whole number from 1 to " + max + ", not '" + value + "'");
        }
        return Integer.parseInt(value);
    }

    boolean flag(String key) {
        return Boolean.parseBoolean(matching(key, "false", "true|false", "the value true or false"));
    }

    <E extends Enum<E>> E oneOf(String key, E otherwise) {
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        String value = text(key).orElse(otherwise.name()).toUpperCase(Locale.ROOT);
        return Arrays.stream(all)
                .filter(one -> one.name().equals(value))
                .findAny()
                .orElseThrow(() -> wrong(key, "is one of " + Arrays.toString(all) + ", not '" + value + "'"));
    }

    List<InetSocketAddress> addresses(String key, int defaultPort) {
        return text(key).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(one -> address(key, one.strip(), defaultPort))
                .toList();
    }

    /** Names are looked up at each connection, not here: an address may change while the program runs. */
    private InetSocketAddress address(String key, String value, int defaultPort) {
        int colon = value.lastIndexOf(':');
        String host = colon < 0 ? value : value.substring(0, colon);
        String port = colon < 0 ? Integer.toString(defaultPort) : value.substring(colon + 1);
        if (host.isEmpty() || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw wrong(key, "is a list such as 'db1:9042,db2:9042', in which '" + value + "' is not allowed");
        }
        return InetSocketAddress.createUnresolved(host, Integer.parseInt(port));
    }

    InvalidInput wrong(String key, String rule) {
        String field = "plugins." + CassandraPlugin.NAME + "." + key;
        return new InvalidInput("invalid-setting", field, field + " " + rule + ".");
    }
}
