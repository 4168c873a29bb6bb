package com.shopwright.configurator.picture;

import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.mesh.Batches;
import com.shopwright.configurator.scene.Scene;
import java.util.Arrays;
import java.util.List;

/** Where pictures of products are taken. */
public final class Studio {

    private static final double MARGIN = 0.07;
    /** What is this much higher than wide has paper enough at its sides. */
    private static final double SLENDER = 2.5;

    private static final double NARROW_MARGIN = 0.025;

    private Studio() {}

    /**
     * Takes a picture of a scene, with everything shut unless the shot says open. The same scene and shot give the same pixels.
     *
     * @throws IllegalArgumentException if nothing is to be seen
     */
    public static Picture picture(Scene scene, Shot shot) {
        Scene posed = shot.from() == Viewpoint.OPEN ? scene.opened() : scene;
        return picture(Batches.of(posed), scene.stage(), scene.view(), shot);
    }

    /**
     * Takes a picture of the triangles of a scene.
     *
     * @param hero where the first picture is taken from
     */
    static Picture picture(List<Batch> batches, Scene.Stage stage, Scene.View hero, Shot shot) {
        Subject subject = new Subject(batches);
        Scene.View view = shot.from().of(hero);
        float[] framed = framed(subject, stage, view, shot.from());
        Camera camera =
                Camera.framing(framed, view.around(), view.above(), shot.width(), shot.height(), margin(subject));
        Shutter shutter = new Shutter(subject, camera, view, stage, shot.backdrop(), shot.width(), shot.height());
        return new Picture(shot.width(), shot.height(), shutter.expose());
    }

    private static double margin(Subject subject) {
        double width = Math.max(subject.max[0] - subject.min[0], subject.max[1] - subject.min[1]);
        return subject.max[2] - subject.min[2] > SLENDER * width ? NARROW_MARGIN : MARGIN;
    }

    private static float[] framed(Subject subject, Scene.Stage stage, Scene.View view, Viewpoint from) {
        boolean hangs = stage == Scene.Stage.CEILING
                && (from == Viewpoint.HERO || from == Viewpoint.DETAIL || from == Viewpoint.OPEN);
        if (hangs) {
            return lowest(subject);
        }
        return from == Viewpoint.DETAIL ? corner(subject, view) : subject.positions;
    }

    /** What hangs is shown without most of its cable, which leaves the picture at the top. */
    private static float[] lowest(Subject subject) {
        double width = Math.max(subject.max[0] - subject.min[0], subject.max[1] - subject.min[1]);
        float top = (float) Math.min(subject.max[2], subject.min[2] + Math.max(1.2 * width, 100));
        float[] points = new float[subject.positions.length + 3];
        int n = 0;
        for (int i = 0; i < subject.positions.length; i += 3) {
            if (subject.positions[i + 2] <= top) {
                System.arraycopy(subject.positions, i, points, n, 3);
                n += 3;
            }
        }
        points[n++] = (float) subject.middle(0);
        points[n++] = (float) subject.middle(1);
        points[n++] = top;
        return Arrays.copyOf(points, n);
    }

    /**
     * The corners of a box about the product's upper corner next to the camera, about a quarter of the product in
     * size.
     */
    private static float[] corner(Subject subject, Scene.View view) {
        double a = Math.toRadians(view.around());
        double size = subject.radius() * 0.42;
        float[] low = new float[3];
        float[] high = new float[3];
        double[] towards = {Math.sin(a), -Math.cos(a), 1};
        for (int k = 0; k < 3; k++) {
            double room = Math.min(size, subject.max[k] - subject.min[k]);
            low[k] = (float) (towards[k] > 0 ? subject.max[k] - room : subject.min[k]);
            high[k] = (float) (low[k] + room);
        }
        float[] corners = new float[24];
        for (int i = 0; i < 8; i++) {
            for (int k = 0; k < 3; k++) {
                corners[i * 3 + k] = (i >> k & 1) == 0 ? low[k] : high[k];
            }
        }
        return corners;
    }
}
