package org.bigmooc.domain.catalogue;

/** Something known beside the courses themselves: who teaches them, where, and which concepts they explain. */
public sealed interface CatalogueFact permits School, Teacher, Concept, Prerequisite, CourseLink {}
