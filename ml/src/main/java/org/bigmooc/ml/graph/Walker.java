package org.bigmooc.ml.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Walks over the graph at random, along a metapath. Not thread-safe. */
final class Walker {

    private final TypedGraph graph;
    private final int[] walk;
    private int size;

    /** Makes walks of at most so many nodes, learners not counted. */
    Walker(TypedGraph graph, int length) {
        this.graph = graph;
        this.walk = new int[length];
    }

    /**
     * The numbers of the nodes of one walk. Where a course has no node of the type that is next on the path, the one after it is tried; a walk
     * ends early where there is none of any type.
     */
    int[] from(int course, MetaPath path, SplittableRandom random) {
        size = 0;
        add(course);
        int at = course;
        int step = 0;
        int missed = 0;
        int types = path.between().size();
        while (size < walk.length && missed < types) {
            NodeType type = path.between().get(step % types);
            int[] around = graph.around(at, type);
            step++;
            if (around.length == 0) {
                missed++;
            } else {
                missed = 0;
                at = through(around[random.nextInt(around.length)], type, at, random);
            }
        }
        return Arrays.copyOf(walk, size);
    }

    private int through(int node, NodeType type, int from, SplittableRandom random) {
        int number = graph.number(node, type);
        if (number >= 0) {
            add(number);
        }
        int[] courses = graph.courses(node, type);
        int place = random.nextInt(courses.length);
        int course = courses[place] == from ? courses[(place + 1) % courses.length] : courses[place];
        add(course);
        return course;
    }

    private void add(int number) {
        if (size < walk.length) {
            walk[size++] = number;
        }
    }
}
