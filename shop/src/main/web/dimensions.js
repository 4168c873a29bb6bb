// Width, depth and height as lines in the scene, on the sides that the camera sees, with the numbers beside them.
import { BufferAttribute, BufferGeometry, LineBasicMaterial, LineSegments, Vector3 } from "three";

const TICK = 0.018; // of the product's diagonal
const GAP = 0.06;

export class Dimensions {
    /** @param {HTMLElement} labels an element as large as the canvas */
    constructor(labels) {
        this.lines = new LineSegments(new BufferGeometry(), new LineBasicMaterial({ toneMapped: false }));
        this.lines.geometry.setAttribute("position", new BufferAttribute(new Float32Array(9 * 6), 3));
        this.lines.frustumCulled = false;
        this.lines.visible = false;
        this.labels = [0, 1, 2].map(() => labels.appendChild(document.createElement("span")));
        this.element = labels;
        this.show(false);
    }

    show(visible) {
        this.lines.visible = visible;
        this.element.hidden = !visible;
    }

    /** @param {{width: number, depth: number, height: number}} outer as the shop states them, in millimetres */
    measure(bounds, outer) {
        this.bounds = bounds;
        ["width", "depth", "height"].forEach((name, i) => { this.labels[i].textContent = told(outer[name]); });
    }

    colour(css) {
        this.lines.material.color.setStyle(css);
    }

    draw(camera, width, height) {
        if (!this.lines.visible || !this.bounds) return;
        const { min, max } = this.bounds;
        const size = this.bounds.getSize(new Vector3());
        const gap = GAP * size.length();
        const tick = TICK * size.length();
        const towards = camera.position.clone().sub(this.bounds.getCenter(new Vector3()));
        const [sx, sz] = [towards.x < 0 ? -1 : 1, towards.z < 0 ? -1 : 1];
        const x = sx > 0 ? max.x : min.x;
        const z = sz > 0 ? max.z : min.z;
        const y = min.y;
        const across = new Vector3(-sx, 0, 0);
        const ends = [
            { from: new Vector3(min.x, y, z + sz * gap), to: new Vector3(max.x, y, z + sz * gap), out: new Vector3(0, 0, tick) },
            { from: new Vector3(x + sx * gap, y, min.z), to: new Vector3(x + sx * gap, y, max.z), out: new Vector3(tick, 0, 0) },
            { from: new Vector3(sx > 0 ? min.x - gap : max.x + gap, min.y, z), to: new Vector3(sx > 0 ? min.x - gap : max.x + gap, max.y, z), out: across.multiplyScalar(tick) },
        ];
        const points = ends.flatMap(({ from, to, out }) => [from, to, from.clone().sub(out), from.clone().add(out), to.clone().sub(out), to.clone().add(out)]);
        const position = this.lines.geometry.attributes.position;
        points.forEach((point, i) => position.setXYZ(i, point.x, point.y, point.z));
        position.needsUpdate = true;
        ends.forEach(({ from, to }, i) => {
            const at = from.clone().add(to).multiplyScalar(0.5).project(camera);
            const half = this.labels[i].offsetWidth / 2;
            // The number of the depth stands outside its line, which is short; none leaves the frame.
            const x = ((at.x + 1) / 2) * width + (i === 1 ? sx * half * 0.8 : 0);
            const inside = Math.max(half + 4, Math.min(width - half - 4, x));
            this.labels[i].style.transform = `translate(${inside - half}px, ${((1 - at.y) / 2) * height}px) translateY(-50%)`;
        });
    }

    dispose() {
        this.lines.geometry.dispose();
        this.lines.material.dispose();
        this.element.replaceChildren();
    }
}

/** Millimetres, as the form has them; beside them inches for who measures in those. */
function told(millimetres) {
    const number = (value, digits) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits }).format(value);
    const inches = /-(US|LR|MM)\b/.test(navigator.language) ? ` · ${number(millimetres / 25.4, 1)} in` : "";
    return `${number(millimetres, 0)} mm${inches}`;
}
