package org.bigmooc.app.report;

import java.util.List;

/** Figures as words in rows. */
record Table(String title, List<String> header, List<List<String>> rows) {}
