package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Form.Member;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Body.Point;
import com.shopwright.configurator.scene.Body.Ring;
import com.shopwright.configurator.scene.Body.Section;
import com.shopwright.configurator.scene.Body.Spot;
import com.shopwright.configurator.scene.Body.Sweep;
import com.shopwright.configurator.scene.Body.Turned;
import com.shopwright.configurator.scene.Pose;
import java.util.List;
import java.util.stream.Stream;

/** Handles, fixed at the origin to a face whose front is at low y. */
final class Handles {

    static final Dictionary KINDS = new Dictionary("handles", List.of("knob", "bar", "loop", "cup", "notch"));

    private static final double CUP_SHEET = 2;
    private static final double STRAP = 3.5;

    private Handles() {}

    /**
     * @param length of a bar or cup, width of a loop; 0 for a usual one, like the others
     * @param diameter of a knob or a bar's rod
     * @param reach how far it stands off
     */
    static List<Member> of(String kind, double length, double diameter, double reach) {
        return switch (kind) {
            case "knob" -> knob(or(diameter, 30), or(reach, 28));
            case "bar" -> bar(or(length, 160), or(diameter, 10), or(reach, 34));
            case "loop" -> loop(or(length, 24), or(reach, 36));
            case "cup" -> cup(or(length, 90), or(reach, 26));
            // a notch is cut in the front itself
            default -> List.of();
        };
    }

    private static double or(double given, double usual) {
        return given == 0 ? usual : given;
    }

    private static List<Member> knob(double diameter, double reach) {
        double r = diameter / 2;
        var profile = List.of(
                new Ring(0, r * 0.62),
                new Ring(reach * 0.12, r * 0.58),
                new Ring(reach * 0.35, r * 0.42),
                new Ring(reach * 0.55, r * 0.72),
                new Ring(reach * 0.78, r),
                new Ring(reach * 0.93, r * 0.88),
                new Ring(reach, r * 0.55));
        var outwards = new Pose(1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0);
        return List.of(new Member(new Turned(profile, true, 0), outwards, false));
    }

    private static List<Member> bar(double length, double diameter, double reach) {
        var rod = new Section.Round(diameter, 0);
        double y = diameter / 2 - reach;
        double post = length / 2 - 1.5 * diameter;
        var path = List.of(new Point(-length / 2, y, 0), new Point(length / 2, y, 0));
        return Stream.concat(
                        Stream.of(new Sweep(rod, path, 0, false)),
                        Stream.of(-post, post)
                                .map(x -> new Sweep(
                                        new Section.Round(0.8 * diameter, 0),
                                        List.of(new Point(x, 0, 0), new Point(x, y, 0)),
                                        0,
                                        false)))
                .map(Member::of)
                .toList();
    }

    /** A strap through a slot, bent back on itself. */
    private static List<Member> loop(double width, double reach) {
        double fold = reach / 4;
        var path = List.of(
                new Point(0, 0, fold),
                new Point(0, -reach, fold * 0.8),
                new Point(0, -reach, -fold),
                new Point(0, 0, -fold));
        return List.of(Member.of(new Sweep(new Section.Flat(width, STRAP, STRAP / 4, 0), path, fold * 0.8, false)));
    }

    /** A bent sheet that is open below, with closed ends. */
    private static List<Member> cup(double length, double reach) {
        double up = 0.7 * reach;
        var path = List.of(new Point(0, 0, up), new Point(0, -reach, 0.8 * up), new Point(0, -reach, -0.4 * up));
        var sheet = new Sweep(new Section.Flat(length, CUP_SHEET, 0, 0), path, 0.6 * reach, false);
        var cheek = new Panel(
                new Outline.Polygon(List.of(
                        new Spot(0, -0.4 * up),
                        new Spot(0, up),
                        new Spot(-0.45 * reach, 0.92 * up),
                        new Spot(-0.85 * reach, 0.5 * up),
                        new Spot(-reach, -0.4 * up))),
                CUP_SHEET,
                new Edge.Sharp(),
                List.of());
        return List.of(Member.of(sheet), cheek(cheek, -length / 2), cheek(cheek, length / 2 - CUP_SHEET));
    }

    private static Member cheek(Panel cheek, double x) {
        return new Member(cheek, new Pose(0, 0, 1, x, 1, 0, 0, 0, 0, 1, 0, 0), false);
    }
}
