package com.shopwright.configurator.picture;

import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.mesh.Batches;
import com.shopwright.configurator.scene.Scene;
import java.util.List;

/** Where pictures of products are taken. */
public final class Studio {

    private static final double MARGIN = 0.09;

    private Studio() {}

    /**
     * Takes a picture of a scene with everything shut. The same scene and shot give the same pixels.
     *
     * @throws IllegalArgumentException if nothing is to be seen
     */
    public static Picture picture(Scene scene, Shot shot) {
        return picture(Batches.of(scene), scene.stage(), scene.view(), shot);
    }

    /**
     * Takes a picture of the triangles of a scene.
     *
     * @param hero where the first picture is taken from
     */
    static Picture picture(List<Batch> batches, Scene.Stage stage, Scene.View hero, Shot shot) {
        Subject subject = new Subject(batches);
        Scene.View view = shot.from().of(hero);
        double[] target = {subject.middle(0), subject.middle(1), subject.middle(2)};
        Camera camera = Camera.framing(
                subject.positions, view.around(), view.above(), shot.width(), shot.height(), MARGIN, target);
        Shutter shutter =
                new Shutter(subject, camera, view.around(), stage, shot.backdrop(), shot.width(), shot.height());
        return new Picture(shot.width(), shot.height(), shutter.expose());
    }
}
