package com.shopwright.configurator.export;

import com.shopwright.configurator.Configuration.Part;
import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is cut and worked for one product: the bill of materials line by line, panels of their own size on lines of their own.
 *
 * @param rows in the order of the bill
 */
public record CutList(List<Row> rows) {

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> */
    public static final String TYPE = "text/csv; charset=utf-8; header=present";

    private static final List<String> COLUMNS = List.of(
            "part", "label", "pieces", "length", "width", "thickness", "material", "sku", "grain", "edge", "note");

    public CutList {
        rows = List.copyOf(rows);
    }

    /**
     * @param part the part's name, or a sheet part's
     * @param length in millimetres, like {@code width} and {@code thickness}; 0 where there is no such dimension
     * @param material as the scene has it; empty for what is not seen
     * @param grain {@code length} if it runs along the length, or empty
     */
    public record Row(
            String part,
            String label,
            int pieces,
            double length,
            double width,
            double thickness,
            String material,
            String sku,
            String grain,
            String edge,
            String note) {}

    /** @param bill of one product */
    public static CutList of(List<Part> bill, Scene scene) {
        List<SheetPart> sheets = SheetPart.of(scene);
        List<Row> rows = new ArrayList<>();
        for (Part part : bill) {
            List<SheetPart> own = sheets.stream()
                    .filter(sheet -> sheet.part().equals(part.name()))
                    .toList();
            if (own.isEmpty()) {
                rows.add(whole(part, scene));
            } else {
                own.forEach(sheet -> rows.add(sheet(part, sheet, own.size() > 1)));
            }
        }
        return new CutList(rows);
    }

    public byte[] csv() {
        Csv csv = new Csv().row(COLUMNS);
        for (Row row : rows) {
            csv.row(List.of(
                    row.part(),
                    row.label(),
                    Integer.toString(row.pieces()),
                    dimension(row.length()),
                    dimension(row.width()),
                    dimension(row.thickness()),
                    row.material(),
                    row.sku(),
                    row.grain(),
                    row.edge(),
                    row.note()));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Row sheet(Part part, SheetPart sheet, boolean several) {
        List<String> notes = new ArrayList<>();
        if (!part.made()) {
            notes.add("as bought");
        }
        if (sheet.mirrored()) {
            notes.add("mirror image");
        }
        sheet.panel()
                .cuts()
                .forEach(cut -> notes.add(PartDrawing.shape(cut.outline())
                        + (cut.depth() >= sheet.panel().thickness()
                                ? ", through"
                                : ", " + PartDrawing.mm(cut.depth()) + " deep")));
        return new Row(
                sheet.name(),
                several ? part.label() + " (" + sheet.number() + ")" : part.label(),
                sheet.pieces(),
                sheet.length(),
                sheet.width(),
                sheet.panel().thickness(),
                sheet.surface().material(),
                part.sku(),
                Grain.runsAlong(sheet.surface()) ? "length" : "",
                PartDrawing.words(sheet.panel().edge()),
                String.join("; ", notes));
    }

    private static Row whole(Part part, Scene scene) {
        Set<String> materials = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        if (!part.made()) {
            notes.add("as bought");
        }
        scene.solids().stream()
                .filter(solid -> solid.part().equals(part.name()))
                .forEach(solid -> {
                    materials.add(solid.surface().material());
                    notes.add(shape(solid));
                });
        return new Row(
                part.name(),
                part.label(),
                part.pieces(),
                part.size().length(),
                part.size().width(),
                part.size().thickness(),
                String.join(" and ", materials),
                part.sku(),
                "",
                "",
                String.join("; ", notes));
    }

    private static String shape(Solid solid) {
        return switch (solid.body()) {
            case Body.Panel _ -> "panel";
            case Body.Turned turned ->
                "turned, " + PartDrawing.mm(turned.bounds().height()) + " high, "
                        + PartDrawing.mm(turned.bounds().width()) + " across";
            case Body.Sweep sweep -> sweep.path().size() > 2 ? "bent, see picture" : "straight";
            case Body.Cushion cushion ->
                "upholstery, %s × %s × %s"
                        .formatted(
                                PartDrawing.mm(cushion.length()),
                                PartDrawing.mm(cushion.width()),
                                PartDrawing.mm(cushion.thickness()));
        };
    }

    private static String dimension(double millimetres) {
        return millimetres == 0 ? "" : PartDrawing.mm(millimetres);
    }
}
