package com.shopwright.configurator.picture;

/**
 * A view camera with a 75 mm lens on 24 × 36 mm film: far enough away for true proportions, and with a back that can
 * be shifted and tilted, so that the product stands in the middle and its uprights stay nearly upright.
 *
 * <p>Axes of the picture: x to the right and y down, in pixels, from the upper left corner.
 */
final class Camera {

    /** Focal length over the diagonal of the film. */
    private static final double LENS = 75 / Math.hypot(24, 36);

    final double[] eye = new double[3];
    /** Square to the film. */
    final double[] ahead = new double[3];

    final double[] right = new double[3];
    final double[] up = new double[3];
    /** Towards the middle of the product; differs from {@code ahead} by the tilt of the back. */
    final double[] line = new double[3];

    /** Pixels per unit of tangent. */
    final double scale;

    private double reach;
    double middleX;
    double middleY;

    private Camera(double around, double above, double tilt, int width, int height) {
        double a = Math.toRadians(around);
        double h = Math.toRadians(above);
        double back = Math.toRadians(above * tilt);
        set(line, -Math.sin(a) * Math.cos(h), Math.cos(a) * Math.cos(h), -Math.sin(h));
        set(ahead, -Math.sin(a) * Math.cos(back), Math.cos(a) * Math.cos(back), -Math.sin(back));
        set(right, Math.cos(a), Math.sin(a), 0);
        set(up, -Math.sin(a) * Math.sin(back), Math.cos(a) * Math.sin(back), Math.cos(back));
        scale = LENS * Math.hypot(width, height);
    }

    /**
     * Placed so that all points fit into the frame with equal margins.
     *
     * @param margin on every side, as a share of the frame's shorter side
     */
    static Camera framing(float[] points, double around, double above, int width, int height, double margin) {
        // Shallow views keep the uprights parallel; steep ones would stretch the product by it.
        double tilt = above > 30 ? 1 : above > 20 ? 0.3 + (above - 20) * 0.07 : 0.3;
        Camera camera = new Camera(around, above, tilt, width, height);
        double room = 1 - 2 * margin * Math.min(width, height) / width;
        double headroom = 1 - 2 * margin * Math.min(width, height) / height;
        double[] target = middle(points);
        double distance = firstDistance(points, target);
        double[] rect = new double[4];
        for (int i = 0; i < 12; i++) {
            camera.stand(target, distance);
            camera.bounds(points, rect);
            double used = Math.max((rect[2] - rect[0]) / (width * room), (rect[3] - rect[1]) / (height * headroom));
            if (Math.abs(used - 1) < 1e-5) {
                break;
            }
            distance *= used;
        }
        camera.stand(target, distance);
        camera.bounds(points, rect);
        camera.reach = distance * Math.hypot(width, height) / camera.scale;
        camera.middleX = width / 2.0 - (rect[0] + rect[2]) / 2;
        camera.middleY = height / 2.0 - (rect[1] + rect[3]) / 2;
        return camera;
    }

    private static void set(double[] vector, double x, double y, double z) {
        vector[0] = x;
        vector[1] = y;
        vector[2] = z;
    }

    private static double[] middle(float[] points) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < points.length; i++) {
            low[i % 3] = Math.min(low[i % 3], points[i]);
            high[i % 3] = Math.max(high[i % 3], points[i]);
        }
        return new double[] {(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2};
    }

    private static double firstDistance(float[] points, double[] target) {
        double farthest = 1;
        for (int i = 0; i < points.length; i += 3) {
            double x = points[i] - target[0];
            double y = points[i + 1] - target[1];
            double z = points[i + 2] - target[2];
            farthest = Math.max(farthest, Math.sqrt(x * x + y * y + z * z));
        }
        return farthest * 6;
    }

    private void stand(double[] target, double distance) {
        for (int i = 0; i < 3; i++) {
            eye[i] = target[i] - line[i] * distance;
        }
        middleX = 0;
        middleY = 0;
    }

    private void bounds(float[] points, double[] rect) {
        rect[0] = rect[1] = Double.MAX_VALUE;
        rect[2] = rect[3] = -Double.MAX_VALUE;
        for (int i = 0; i < points.length; i += 3) {
            double depth = Math.max(1, depth(points, i));
            double x = x(points, i, depth);
            double y = y(points, i, depth);
            rect[0] = Math.min(rect[0], x);
            rect[1] = Math.min(rect[1], y);
            rect[2] = Math.max(rect[2], x);
            rect[3] = Math.max(rect[3], y);
        }
    }

    /** Roughly the width of what is in the picture, at the product's distance; millimetres. */
    double reach() {
        return reach;
    }

    /** Distance of the point at an index from the plane of the lens. */
    double depth(float[] points, int at) {
        return (points[at] - eye[0]) * ahead[0]
                + (points[at + 1] - eye[1]) * ahead[1]
                + (points[at + 2] - eye[2]) * ahead[2];
    }

    double x(float[] points, int at, double depth) {
        double across = (points[at] - eye[0]) * right[0]
                + (points[at + 1] - eye[1]) * right[1]
                + (points[at + 2] - eye[2]) * right[2];
        return middleX + scale * across / depth;
    }

    double y(float[] points, int at, double depth) {
        double rise =
                (points[at] - eye[0]) * up[0] + (points[at + 1] - eye[1]) * up[1] + (points[at + 2] - eye[2]) * up[2];
        return middleY - scale * rise / depth;
    }

    /** Unit direction in which the camera sees a place of the picture. */
    void look(double x, double y, double[] direction) {
        double across = (x - middleX) / scale;
        double rise = (middleY - y) / scale;
        double length = 0;
        for (int i = 0; i < 3; i++) {
            direction[i] = ahead[i] + right[i] * across + up[i] * rise;
            length += direction[i] * direction[i];
        }
        length = Math.sqrt(length);
        for (int i = 0; i < 3; i++) {
            direction[i] /= length;
        }
    }
}
