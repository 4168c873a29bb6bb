package com.shopwright.configurator.export;

import com.shopwright.configurator.export.Drawing.Anchor;
import com.shopwright.configurator.export.Drawing.Layer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A drawing as SVG at full scale, with a title and a description for those who listen to it. */
final class Svg {

    /** Of the drawing's longer side. */
    private static final double MARGIN = 0.03;

    private final StringBuilder text = new StringBuilder();

    private Svg() {}

    static byte[] of(Drawing drawing) {
        Svg svg = new Svg();
        svg.write(drawing);
        return svg.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Drawing drawing) {
        double[] bounds = drawing.bounds();
        double margin = MARGIN * Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
        String x = number(bounds[0] - margin);
        String y = number(-bounds[3] - margin);
        String width = number(bounds[2] - bounds[0] + 2 * margin);
        String height = number(bounds[3] - bounds[1] + 2 * margin);
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\" viewBox=\"%s %s %s %s\""
                .formatted(width, height, x, y, width, height));
        text.append(" role=\"img\" aria-labelledby=\"title description\">\n");
        text.append("<title id=\"title\">").append(escaped(drawing.title())).append("</title>\n");
        text.append("<desc id=\"description\">")
                .append(escaped(drawing.description()))
                .append("</desc>\n");
        text.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#fff\"/>\n".formatted(x, y, width, height));
        double thin = Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]) / 800;
        for (Layer layer : Layer.values()) {
            layer(drawing, layer, thin);
        }
        text.append("</svg>\n");
    }

    private void layer(Drawing drawing, Layer layer, double thin) {
        double stroke = layer == Layer.CUT ? 2 * thin : thin;
        text.append("<g id=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\">\n"
                .formatted(layer.name().toLowerCase(java.util.Locale.ROOT), colour(layer), number(stroke)));
        drawing.loops().stream().filter(loop -> loop.layer() == layer).forEach(loop -> path(loop.loop()));
        drawing.lines().stream()
                .filter(line -> line.layer() == layer)
                .forEach(line -> text.append("<path d=\"M%s %sL%s %s\"/>\n"
                        .formatted(number(line.x1()), number(-line.y1()), number(line.x2()), number(-line.y2()))));
        drawing.texts().stream().filter(one -> one.layer() == layer).forEach(this::lettered);
        text.append("</g>\n");
    }

    private static String colour(Layer layer) {
        return switch (layer) {
            case CUT -> "#111";
            case ENGRAVE -> "#1a4fb4";
            case DIM -> "#5f6368";
            case TEXT -> "#333";
        };
    }

    private void path(Loop loop) {
        List<Loop.Node> nodes = loop.nodes();
        text.append("<path d=\"M").append(spot(nodes.getFirst()));
        for (int i = 0; i < nodes.size(); i++) {
            Loop.Node from = nodes.get(i);
            Loop.Node to = nodes.get((i + 1) % nodes.size());
            if (from.bulge() != 0) {
                double chord = Math.hypot(to.x() - from.x(), to.y() - from.y());
                String radius = number(chord * (1 + from.bulge() * from.bulge()) / (4 * Math.abs(from.bulge())));
                text.append("A%s %s 0 0 %d %s".formatted(radius, radius, from.bulge() > 0 ? 0 : 1, spot(to)));
            } else if (i < nodes.size() - 1) {
                text.append('L').append(spot(to));
            }
        }
        text.append("Z\"/>\n");
    }

    private void lettered(Drawing.Lettered one) {
        String place = number(one.x()) + " " + number(-one.y());
        text.append("<text transform=\"translate(").append(place).append(')');
        if (one.turned() != 0) {
            text.append(" rotate(").append(number(-one.turned())).append(')');
        }
        text.append("\" font-family=\"sans-serif\" font-size=\"").append(number(one.height() * 1.35));
        text.append("\" fill=\"").append(colour(one.layer())).append("\" stroke=\"none\"");
        text.append(one.anchor() == Anchor.MIDDLE ? " text-anchor=\"middle\">" : ">");
        text.append(escaped(one.text())).append("</text>\n");
    }

    private static String spot(Loop.Node node) {
        return number(node.x()) + " " + number(-node.y());
    }

    private static String number(double value) {
        return Decimals.of(value, 3);
    }

    /** For text and attributes; characters that XML cannot hold are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c >= ' ' ? String.valueOf(c) : " ");
            }
        }
        return escaped.toString();
    }
}
