// The view camera of the shop's own pictures (package picture of the configurator, class Camera), so that the live view
// begins exactly where the picture below it ends:
//
// - a lens of 75 mm on 24 × 36 mm film: one unit of tangent is LENS diagonals of the frame long;
// - it stands `around` degrees from the front to the right and `above` degrees over the horizon, and looks at `target`;
// - its back is tilted: shallow views keep the uprights nearly parallel, so it looks ahead at `above * tilt(above)`;
// - its back is shifted, so that the product's outline lies in the middle of the frame with equal margins.
//
// The frame has the proportions of the picture and lies in the middle of the canvas, whatever the canvas's own are.
import { MathUtils, PerspectiveCamera, Vector3 } from "three";

const LENS = 75 / Math.hypot(24, 36);
/** Free on every side of the frame, as a share of its shorter side. */
const MARGIN = 0.09;

const tilt = (above) => (above > 30 ? 1 : above > 20 ? 0.3 + (above - 20) * 0.07 : 0.3);

/** A direction by its angles: x to the right, y up, z to the front. */
export function direction(around, above, to = new Vector3()) {
    const a = MathUtils.degToRad(around);
    const h = MathUtils.degToRad(above);
    return to.set(Math.sin(a) * Math.cos(h), Math.sin(h), Math.cos(a) * Math.cos(h));
}

/** Where the camera is: angles, distance from the target, and where in the canvas (−1 to 1) it sees the target. */
export class Place {
    constructor(around, above, distance, target, x = 0, y = 0) {
        Object.assign(this, { around, above, distance, target, x, y });
    }

    clone() {
        return new Place(this.around, this.above, this.distance, this.target.clone(), this.x, this.y);
    }

    /** A part of the way to another place. @returns whether there is a way left */
    approach(other, share) {
        for (const name of ["around", "above", "distance", "x", "y"]) this[name] += (other[name] - this[name]) * share;
        this.target.lerp(other.target, share);
        const left = Math.abs(other.around - this.around) + Math.abs(other.above - this.above) + 100 * Math.abs(1 - this.distance / other.distance)
            + 100 * (Math.abs(other.x - this.x) + Math.abs(other.y - this.y)) + 100 * this.target.distanceTo(other.target) / other.distance;
        if (left < 0.02) Object.assign(this, { ...other, target: other.target.clone() });
        return left >= 0.02;
    }
}

export class ViewCamera {
    constructor() {
        this.lens = new PerspectiveCamera();
        this.size(1, 1, 1);
    }

    /** @param proportion width over height of the picture */
    size(width, height, proportion) {
        const frameHeight = Math.min(height, width / proportion);
        const diagonal = Math.hypot(frameHeight * proportion, frameHeight);
        this.frame = { width: (frameHeight * proportion) / width, height: frameHeight / height, short: Math.min(1, proportion) * frameHeight };
        this.pixels = { width, height };
        this.lens.aspect = width / height;
        this.lens.fov = MathUtils.radToDeg(2 * Math.atan(height / 2 / (LENS * diagonal)));
    }

    stand({ around, above, distance, target, x, y }) {
        const { lens } = this;
        direction(around, above, lens.position).multiplyScalar(distance).add(target);
        const back = direction(around, above * tilt(above));
        lens.near = distance / 50;
        lens.far = distance * 20;
        lens.up.set(0, 1, 0);
        if (back.y > 0.9999) lens.up.copy(direction(around + 180, 0));
        lens.lookAt(lens.position.clone().sub(back));
        lens.updateMatrixWorld();
        lens.updateProjectionMatrix();
        const seen = target.clone().project(lens);
        lens.projectionMatrix.elements[8] = seen.x - x;
        lens.projectionMatrix.elements[9] = seen.y - y;
        lens.projectionMatrixInverse.copy(lens.projectionMatrix).invert();
    }

    /**
     * Where all points are in the frame with equal margins.
     *
     * @param {Float32Array[]} points x, y, z of each
     * @param margin the picture's, if nothing is said
     */
    framing(points, around, above, target, margin = MARGIN) {
        const place = new Place(around, above, 6 * radius(points, target), target.clone());
        const free = 2 * margin * this.frame.short;
        const wide = 2 * this.frame.width - (2 * free) / this.pixels.width;
        const high = 2 * this.frame.height - (2 * free) / this.pixels.height;
        let seen = this.outline(points, place);
        for (let i = 0; i < 12; i++) {
            const used = Math.max((seen.right - seen.left) / wide, (seen.top - seen.bottom) / high);
            if (Math.abs(used - 1) < 1e-4) break;
            place.distance *= used;
            seen = this.outline(points, place);
        }
        place.x = -(seen.left + seen.right) / 2;
        place.y = -(seen.top + seen.bottom) / 2;
        return place;
    }

    outline(points, place) {
        this.stand(place);
        const { elements: view } = this.lens.matrixWorldInverse;
        const { elements: film } = this.lens.projectionMatrix;
        const seen = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
        for (const array of points) {
            for (let i = 0; i < array.length; i += 3) {
                const [px, py, pz] = [array[i], array[i + 1], array[i + 2]];
                const depth = Math.max(1e-3, -(view[2] * px + view[6] * py + view[10] * pz + view[14]));
                const x = (film[0] * (view[0] * px + view[4] * py + view[8] * pz + view[12])) / depth - film[8];
                const y = (film[5] * (view[1] * px + view[5] * py + view[9] * pz + view[13])) / depth - film[9];
                seen.left = Math.min(seen.left, x);
                seen.right = Math.max(seen.right, x);
                seen.bottom = Math.min(seen.bottom, y);
                seen.top = Math.max(seen.top, y);
            }
        }
        return seen;
    }
}

function radius(points, target) {
    let farthest = 1e-6;
    for (const array of points) {
        for (let i = 0; i < array.length; i += 3) {
            farthest = Math.max(farthest, Math.hypot(array[i] - target.x, array[i + 1] - target.y, array[i + 2] - target.z));
        }
    }
    return farthest;
}
