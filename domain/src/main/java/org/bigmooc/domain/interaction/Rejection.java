package org.bigmooc.domain.interaction;

/**
 * Why one interaction of a request was not recorded.
 *
 * @param index its place in the request, the first is 0
 * @param code stable and dash-case
 */
public record Rejection(int index, String code, String field, String message) {}
