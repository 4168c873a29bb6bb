package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Form.Member;
import com.shopwright.configurator.model.Repetition.Copy;
import com.shopwright.configurator.model.ScenePlan.Setting;
import com.shopwright.configurator.model.ShapePlan.BodyPlan;
import com.shopwright.configurator.model.ShapePlan.Look;
import com.shopwright.configurator.model.ShapePlan.Moving;
import com.shopwright.configurator.scene.Body.Box;
import com.shopwright.configurator.scene.Pose;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Scene.Envelope;
import com.shopwright.configurator.scene.Scene.Stage;
import com.shopwright.configurator.scene.Scene.View;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Works a scene out for one configuration. A body that cannot be made, because a dimension comes to nothing, is left out. */
final class Staging {

    /** Odd, so that neighbouring numbers come to lie far apart. */
    private static final int SPREAD = 0x9E3779B1;

    /** Larger things are slips of the pen. */
    private static final double MOST = 20_000;

    private final Assignment assignment;
    private final List<Placed> placed = new ArrayList<>();
    private final Movers movers = new Movers();
    private final Map<BodyPlan, String> leftOut = new LinkedHashMap<>();

    private Staging(Assignment assignment) {
        this.assignment = assignment;
    }

    /** A solid whose mover may come later in the file. */
    private record Placed(Solid solid, Optional<Moving> moving, Copy copy) {}

    static Staging of(ScenePlan plan, Assignment assignment) {
        var staging = new Staging(assignment);
        plan.shapes().stream()
                .filter(shape -> shape.part().needed(assignment.values()))
                .forEach(staging::part);
        return staging;
    }

    /** Empty if there is nothing to see. */
    Optional<Scene> scene(Optional<Setting> setting) {
        return placed.isEmpty() ? Optional.empty() : setting.map(this::scene);
    }

    /** What cannot be made, and why. */
    Map<BodyPlan, String> leftOut() {
        return leftOut;
    }

    private Scene scene(Setting setting) {
        String stage = setting.stage().at(assignment);
        return new Scene(
                new Envelope(
                        setting.width().at(assignment),
                        setting.depth().at(assignment),
                        setting.height().at(assignment)),
                stage.isEmpty() ? Stage.FLOOR : Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                new View(setting.around().at(assignment), setting.above().at(assignment)),
                placed.stream().map(this::solid).toList(),
                movers.all());
    }

    private Solid solid(Placed one) {
        Solid solid = one.solid();
        return one.moving()
                .map(moving -> movers.find(moving.name(), one.copy()))
                .map(mover -> new Solid(
                        solid.part(), solid.piece(), solid.body(), solid.surface(), solid.pose(), mover, solid.seed()))
                .orElse(solid);
    }

    private void part(ShapePlan shape) {
        var pieces = new HashMap<Integer, Integer>();
        for (int i = 0; i < shape.bodies().size(); i++) {
            BodyPlan body = shape.bodies().get(i);
            int seed = shape.part().name().hashCode() + i * SPREAD;
            body.repetition().each(assignment, copy -> {
                if (body.when().at(assignment.values())) {
                    place(shape.part().name(), body, copy, pieces, seed);
                }
            });
        }
    }

    private void place(String part, BodyPlan body, Copy copy, Map<Integer, Integer> pieces, int seed) {
        Optional<Surface> first = surface(body.look());
        Optional<Surface> second = surface(body.second());
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        try {
            List<Member> members = body.form().members().at(assignment);
            if (members.isEmpty()) {
                return;
            }
            Pose pose = body.placement().pose(assignment, members, body.form().settles());
            Box box = Extent.within(MOST, Extent.of(members, pose));
            body.moving().ifPresent(moving -> open(moving, body, copy, box));
            int number = copy.number() / Math.max(1, (int) body.each().at(assignment));
            int piece = pieces.computeIfAbsent(number, key -> pieces.size());
            Pose there = pose.then(Pose.mirrored(copy.x(), copy.y(), copy.z()));
            for (int i = 0; i < members.size(); i++) {
                Member member = members.get(i);
                var solid = new Solid(
                        part,
                        piece,
                        member.body(),
                        (member.second() ? second : first).get(),
                        member.pose().then(there),
                        Solid.FIXED,
                        (seed + number * 31 + i) * SPREAD);
                placed.add(new Placed(solid, body.moving(), copy));
            }
        } catch (IllegalArgumentException impossible) {
            leftOut.putIfAbsent(body, String.valueOf(impossible.getMessage()));
        }
    }

    private void open(Moving moving, BodyPlan body, Copy copy, Box box) {
        moving.opening()
                .ifPresent(how -> movers.open(
                        moving.name(), Opening.mirrored(how.motion(assignment, box), copy), body.repetition(), copy));
    }

    /** None where it follows an option that is not asked for. */
    private Optional<Surface> surface(Look look) {
        String material = look.material().at(assignment);
        return material.isEmpty()
                ? Optional.empty()
                : Optional.of(new Surface(
                        material, look.tint().at(assignment), look.finish().at(assignment)));
    }
}
