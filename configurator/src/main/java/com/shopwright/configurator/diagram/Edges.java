package com.shopwright.configurator.diagram;

/** Edges in columns, those of one node one after the other. Of a join's edges only the child counts. */
final class Edges {

    /** The lowest and the highest value of each edge. */
    final Ints low = new Ints();

    final Ints high = new Ints();
    final Ints child = new Ints();
    /** The fan that stands for the child; {@link Nodes#NONE} where there is one child. */
    final Ints fan = new Ints();

    final Longs price = new Longs();
    final Ints days = new Ints();
    final Ints needs = new Ints();
    /** Where the edge's row starts in {@code cell}; {@link Nodes#NONE} where all its values cost the same. */
    final Ints cells = new Ints();

    final Ints cell = new Ints();

    int size() {
        return low.size();
    }

    void add(int from, int to, int leadsTo, int spread, long adds, int takes, int needed, int row) {
        low.add(from);
        high.add(to);
        child.add(leadsTo);
        fan.add(spread);
        price.add(adds);
        days.add(takes);
        needs.add(needed);
        cells.add(row);
    }

    /** Forgets the edges from {@code start} on, and their rows. */
    void cut(int start) {
        for (int e = start; e < size(); e++) {
            if (cells.get(e) != Nodes.NONE) {
                cell.cut(cells.get(e));
                break;
            }
        }
        for (Ints column : new Ints[] {low, high, child, fan, days, needs, cells}) {
            column.cut(start);
        }
        price.cut(start);
    }

    /** Copies the row of another's edge; where it starts here. */
    int copyRow(Edges other, int edge) {
        if (other.cells.get(edge) == Nodes.NONE) {
            return Nodes.NONE;
        }
        int row = cell.size();
        for (int v = 0; v <= other.high.get(edge) - other.low.get(edge); v++) {
            cell.add(other.cell.get(other.cells.get(edge) + v));
        }
        return row;
    }

    long hash(long before, int e) {
        long hash = mix(before, low.get(e) * 31L + high.get(e));
        hash = mix(hash, child.get(e) * 31L + fan.get(e));
        hash = mix(hash, price.get(e));
        hash = mix(hash, days.get(e) * 31L + needs.get(e));
        for (int v = 0; cells.get(e) != Nodes.NONE && v <= high.get(e) - low.get(e); v++) {
            hash = mix(hash, cell.get(cells.get(e) + v));
        }
        return hash;
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    boolean same(int e, int o) {
        return low.get(e) == low.get(o)
                && high.get(e) == high.get(o)
                && child.get(e) == child.get(o)
                && fan.get(e) == fan.get(o)
                && price.get(e) == price.get(o)
                && days.get(e) == days.get(o)
                && needs.get(e) == needs.get(o)
                && sameRow(e, o);
    }

    private boolean sameRow(int e, int o) {
        int a = cells.get(e);
        int b = cells.get(o);
        if (a == Nodes.NONE || b == Nodes.NONE) {
            return a == b;
        }
        for (int v = 0; v <= high.get(e) - low.get(e); v++) {
            if (cell.get(a + v) != cell.get(b + v)) {
                return false;
            }
        }
        return true;
    }
}
