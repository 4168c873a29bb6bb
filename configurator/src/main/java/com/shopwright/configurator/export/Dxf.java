package com.shopwright.configurator.export;

import com.shopwright.configurator.export.Drawing.Anchor;
import com.shopwright.configurator.export.Drawing.Layer;
import com.shopwright.configurator.export.Drawing.Lettered;
import com.shopwright.configurator.export.Drawing.Line;
import com.shopwright.configurator.export.Drawing.Loops;
import java.nio.charset.StandardCharsets;

/**
 * A drawing as DXF of release 12 (AC1009), the form that every CAD and CAM program reads: closed polylines with true arcs, one
 * unit a millimetre.
 */
final class Dxf {

    private final StringBuilder text = new StringBuilder();

    private Dxf() {}

    static byte[] of(Drawing drawing) {
        Dxf dxf = new Dxf();
        dxf.header(drawing);
        dxf.tables();
        dxf.pair(0, "SECTION").pair(2, "ENTITIES");
        drawing.loops().forEach(dxf::polyline);
        drawing.lines().forEach(dxf::line);
        drawing.texts().forEach(dxf::lettered);
        dxf.pair(0, "ENDSEC").pair(0, "EOF");
        return dxf.text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void header(Drawing drawing) {
        double[] bounds = drawing.bounds();
        pair(999, ascii(drawing.title() + ", in millimetres"));
        pair(0, "SECTION").pair(2, "HEADER");
        pair(9, "$ACADVER").pair(1, "AC1009");
        pair(9, "$EXTMIN").number(10, bounds[0]).number(20, bounds[1]).number(30, 0);
        pair(9, "$EXTMAX").number(10, bounds[2]).number(20, bounds[3]).number(30, 0);
        pair(0, "ENDSEC");
    }

    private void tables() {
        pair(0, "SECTION").pair(2, "TABLES");
        pair(0, "TABLE").pair(2, "LTYPE").pair(70, "1");
        pair(0, "LTYPE")
                .pair(2, "CONTINUOUS")
                .pair(70, "0")
                .pair(3, "Solid line")
                .pair(72, "65");
        pair(73, "0").number(40, 0).pair(0, "ENDTAB");
        pair(0, "TABLE").pair(2, "LAYER").pair(70, Integer.toString(Layer.values().length));
        for (Layer layer : Layer.values()) {
            pair(0, "LAYER")
                    .pair(2, layer.name())
                    .pair(70, "0")
                    .pair(62, colour(layer))
                    .pair(6, "CONTINUOUS");
        }
        pair(0, "ENDTAB").pair(0, "ENDSEC");
    }

    /** Colours of the AutoCAD index: white (black on paper), blue, green, grey. */
    private static String colour(Layer layer) {
        return switch (layer) {
            case CUT -> "7";
            case ENGRAVE -> "5";
            case DIM -> "3";
            case TEXT -> "8";
        };
    }

    private void polyline(Loops loops) {
        String layer = loops.layer().name();
        pair(0, "POLYLINE")
                .pair(8, layer)
                .pair(66, "1")
                .number(10, 0)
                .number(20, 0)
                .number(30, 0)
                .pair(70, "1");
        for (Loop.Node node : loops.loop().nodes()) {
            pair(0, "VERTEX")
                    .pair(8, layer)
                    .number(10, node.x())
                    .number(20, node.y())
                    .number(30, 0);
            if (node.bulge() != 0) {
                number(42, node.bulge());
            }
        }
        pair(0, "SEQEND").pair(8, layer);
    }

    private void line(Line line) {
        pair(0, "LINE").pair(8, line.layer().name());
        number(10, line.x1()).number(20, line.y1()).number(30, 0);
        number(11, line.x2()).number(21, line.y2()).number(31, 0);
    }

    private void lettered(Lettered one) {
        pair(0, "TEXT").pair(8, one.layer().name());
        number(10, one.x())
                .number(20, one.y())
                .number(30, 0)
                .number(40, one.height())
                .pair(1, ascii(one.text()));
        if (one.turned() != 0) {
            number(50, one.turned());
        }
        if (one.anchor() == Anchor.MIDDLE) {
            pair(72, "1").number(11, one.x()).number(21, one.y()).number(31, 0);
        }
    }

    private Dxf pair(int code, String value) {
        text.append(code).append("\r\n").append(value).append("\r\n");
        return this;
    }

    private Dxf number(int code, double value) {
        return pair(code, Decimals.of(value, 6));
    }

    /** Release 12 knows no Unicode; readers since understand this. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= ' ' && c < 0x7f) {
                ascii.append(c);
            } else if (c > 0x7f) {
                ascii.append("\\U+%04X".formatted((int) c));
            }
        }
        return ascii.toString();
    }
}
