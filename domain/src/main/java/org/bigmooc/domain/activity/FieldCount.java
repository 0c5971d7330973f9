package org.bigmooc.domain.activity;

import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.interaction.InteractionKind;

/** How often learners did something with the courses of a field; a course of several fields counts in each. */
public record FieldCount(Field field, InteractionKind kind, long count) {}
