// The live view of a made-to-order product, laid over the picture that the server made. It only shows: the form beside it is
// what counts, and works without this. Drawn when something changes, never in a loop.
import { Clock, NeutralToneMapping, PCFSoftShadowMap, Raycaster, Vector2, Vector3, WebGLRenderer } from "three";
import { Place, ViewCamera } from "./camera.js";
import { Dimensions } from "./dimensions.js";
import { read } from "./glb.js";
import { Looks } from "./looks.js";
import { Model } from "./model.js";
import { Orbit } from "./orbit.js";
import { Studio } from "./studio.js";

const QUICK = 9; // how fast the camera comes to where it should be, in shares of a second
// Margins of the frame, besides the picture's own.
const WITH_NUMBERS = 0.17;
const IN_A_STRIP = 0.05;
// How much of what hangs is seen: so many times its width from below, and at least so many metres.
const SHADE = 1.2;
const LEAST_SHADE = 0.1;
/** Milliseconds for one picture from which on a machine is spared: without a graphics card everything takes longer. */
const SLOW = 120;
const TEXTURES_LATE = 700; // milliseconds that a model waits for textures that were never seen

class View {
    /**
     * @param {HTMLElement} frame holds the picture and takes the canvas
     * @param {object} told `label` describes the product; `failed` is called when the picture has to take over again;
     *     `opens` learns what can be opened, and whether something is
     */
    constructor(frame, told) {
        this.frame = frame;
        this.told = told;
        this.image = frame.querySelector("img");
        this.stillness = matchMedia("(prefers-reduced-motion: reduce)");
        this.night = matchMedia("(prefers-color-scheme: dark)");
        this.canvas = document.createElement("canvas");
        this.renderer = new WebGLRenderer({ canvas: this.canvas, antialias: true, alpha: true, powerPreference: "low-power" });
        Object.assign(this.renderer, { toneMapping: NeutralToneMapping });
        Object.assign(this.renderer.shadowMap, { enabled: true, autoUpdate: false, type: PCFSoftShadowMap });
        this.renderer.setClearColor(0x000000, 0);
        this.camera = new ViewCamera();
        this.looks = new Looks(Math.min(8, this.renderer.capabilities.getMaxAnisotropy()), () => this.draw());
        this.studio = new Studio(this.renderer);
        this.clock = new Clock();
        this.orbit = new Orbit(this.canvas, () => this.draw(), (event) => this.tap(event));
        this.labels = frame.appendChild(Object.assign(document.createElement("div"), { className: "stage-labels" }));
        this.labels.setAttribute("aria-hidden", "true");
        this.dimensions = new Dimensions(this.labels);
        this.studio.scene.add(this.dimensions.lines);
        this.seen = true;
        this.watch();
        this.surround(frame.parentElement.dataset.light ?? "");
    }

    watch() {
        this.canvas.addEventListener("webglcontextlost", () => this.fail());
        this.resizing = new ResizeObserver(() => this.resize());
        this.resizing.observe(this.frame);
        this.looking = new IntersectionObserver(([entry]) => { this.seen = entry.isIntersecting; this.draw(); });
        this.looking.observe(this.frame);
        this.wake = () => this.draw();
        document.addEventListener("visibilitychange", this.wake);
        this.dusk = () => this.surround(this.frame.parentElement.dataset.light ?? "");
        this.night.addEventListener("change", this.dusk);
    }

    label(text) {
        this.canvas.setAttribute("aria-label", text);
    }

    /** @param {ArrayBuffer} file a GLB of the shop */
    async show(file, isLatest) {
        const model = new Model(read(file), (material) => this.looks.of(material));
        await Promise.race([this.looks.ready(), new Promise((resolve) => { setTimeout(resolve, TEXTURES_LATE); })]);
        if (this.gone || !isLatest()) return model.dispose();
        const first = !this.model;
        if (!first) {
            model.like(this.model);
            this.model.dispose();
        }
        this.model = model;
        this.studio.scene.add(model.group);
        if (model.glows) this.frame.parentElement.dataset.glow = "yes";
        else delete this.frame.parentElement.dataset.glow;
        this.studio.around(model.bounds, model.extras.stage, model.extras.view.around);
        this.orbit.on(model.extras.stage);
        this.dimensions.measure(model.bounds, model.extras.outer);
        this.shaded = "no";
        this.told.opens(model.names, model.anyOpen);
        if (first) {
            this.enter();
        } else {
            this.refit();
        }
        this.draw();
    }

    enter() {
        this.resize();
        this.go(this.preset ?? "overview", true);
        this.spare();
        this.canvas.className = "stage-canvas";
        Object.assign(this.canvas, { tabIndex: 0 });
        this.canvas.setAttribute("role", "img");
        this.canvas.setAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight ArrowUp ArrowDown + -");
        this.image.after(this.canvas);
        // One frame later, so that the change of opacity is a transition.
        requestAnimationFrame(() => requestAnimationFrame(() => { this.frame.parentElement.dataset.live = "yes"; }));
    }

    /** Draws the first picture and waits for it, once, to learn how strong the machine is. */
    spare() {
        this.render();
        const context = this.renderer.getContext();
        const begun = performance.now();
        this.render();
        context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
        if (performance.now() - begun > SLOW) {
            this.sharpest = 1;
            this.studio.ground.spare();
            this.resize();
        }
    }

    get points() {
        return this.model.group.children.filter((one) => one.isMesh).map((one) => one.geometry.attributes.position.array);
    }

    /** What the camera has to have in its frame, and around what it turns. What hangs leaves most of its cable out. */
    framed(name) {
        const { points, model: { bounds, extras } } = this;
        if (extras.stage !== "ceiling" || !["overview", "detail"].includes(name)) return { points, middle: bounds.getCenter(new Vector3()) };
        const { min, max } = bounds;
        const top = Math.min(max.y, min.y + Math.max(SHADE * Math.max(max.x - min.x, max.z - min.z), LEAST_SHADE));
        const middle = bounds.getCenter(new Vector3()).setY((min.y + top) / 2);
        return { points: [...points.map((array) => below(array, top)), new Float32Array([middle.x, top, middle.z])], middle };
    }

    fitted(name, around, above) {
        const { points, middle } = this.framed(name);
        const place = this.camera.framing(points, around, above, middle, this.margin);
        return name === "detail" ? this.near(place, middle) : place;
    }

    get margin() {
        if (this.size.width > 2 * this.size.height) return IN_A_STRIP;
        return this.measured ? WITH_NUMBERS : undefined;
    }

    place(name) {
        const { around, above } = this.model.extras.view;
        const angles = { overview: [around, above], detail: [around, above], front: [0, 4], side: [90, 4], top: [0, 89.9] }[name];
        return this.fitted(name, ...angles);
    }

    /** The upper corner that is turned to the camera. */
    near(place, middle) {
        const { min, max } = this.model.bounds;
        const corner = new Vector3(place.around >= 0 ? max.x : min.x, max.y, max.z);
        return new Place(place.around, Math.max(place.above, 16), place.distance * 0.42, corner.lerp(middle, 0.28));
    }

    go(name, atOnce = false) {
        if (!this.model) return;
        this.preset = name;
        const place = this.place(name);
        this.fit = place.clone();
        this.orbit.go(place, this.place("overview").distance);
        this.nearestWay();
        if (atOnce || !this.at || this.stillness.matches) this.at = place.clone();
        this.draw();
    }

    /** Not round about: 350 degrees are 10 the other way. */
    nearestWay() {
        if (this.at) this.at.around = this.orbit.goal.around + ((((this.at.around - this.orbit.goal.around) % 360) + 540) % 360) - 180;
    }

    /** A product of another size, or a frame of another shape, fits as the one before did. */
    refit() {
        if (!this.model || !this.orbit.goal) return;
        const { around, above, distance } = this.orbit.goal;
        const fit = this.fitted(this.preset, around, above);
        const goal = fit.clone();
        goal.distance *= Math.max(0.3, Math.min(1.7, distance / this.fit.distance));
        this.fit = fit;
        this.orbit.go(goal, fit.distance);
    }

    resize() {
        const { width, height } = this.image.getBoundingClientRect();
        if (width < 1 || height < 1) return;
        this.renderer.setPixelRatio(Math.min(devicePixelRatio, this.sharpest ?? 2));
        this.renderer.setSize(width, height, false);
        this.camera.size(width, height, this.image.width / this.image.height || 1);
        this.size = { width, height };
        if (this.at) {
            this.refit();
            this.at = this.orbit.goal.clone();
            this.render();
        }
    }

    surround(wish) {
        const name = wish || (this.night.matches ? "dark" : "light");
        this.studio.surround(name);
        this.dimensions.colour(getComputedStyle(this.labels).color);
        this.draw();
    }

    measure(visible) {
        this.dimensions.show(visible);
        this.dimensions.colour(getComputedStyle(this.labels).color);
        this.measured = visible;
        this.refit();
    }

    open(wide) {
        this.model?.openAll(wide);
        this.draw();
    }

    zoom(closer) {
        this.orbit.zoom(closer ? 0.8 : 1.25);
    }

    tap(event) {
        if (!this.model) return;
        const { left, top } = this.canvas.getBoundingClientRect();
        const ray = new Raycaster();
        ray.setFromCamera(new Vector2(((event.clientX - left) / this.size.width) * 2 - 1, 1 - ((event.clientY - top) / this.size.height) * 2), this.camera.lens);
        const mover = this.model.hit(ray);
        if (mover) {
            mover.goal = 1 - mover.goal;
            this.told.opens(this.model.names, this.model.anyOpen);
            this.draw();
        }
    }

    draw() {
        if (this.waiting || this.gone || !this.at || !this.seen || document.hidden) return;
        this.waiting = true;
        requestAnimationFrame(() => {
            this.waiting = false;
            if (this.gone) return;
            const seconds = Math.min(0.05, this.clock.getDelta());
            const atOnce = this.stillness.matches;
            const turning = this.at.approach(this.orbit.goal, atOnce ? 1 : 1 - Math.exp(-QUICK * seconds));
            const moving = this.model.move(seconds, atOnce);
            if (moving) this.shaded = "no";
            const busy = turning || moving;
            this.render(!busy);
            if (busy || this.shaded !== "well") this.draw();
        });
    }

    /** @param still whether there is time for good shadows */
    render(still = false) {
        if (!this.model) return;
        if (this.shaded === "no" || (still && this.shaded === "roughly")) {
            this.studio.shade(still && this.shaded === "roughly");
            this.shaded = this.shaded === "roughly" ? "well" : "roughly";
        }
        this.camera.stand(this.at);
        this.dimensions.draw(this.camera.lens, this.size.width, this.size.height);
        this.renderer.render(this.studio.scene, this.camera.lens);
    }

    fail() {
        this.dispose();
        this.told.failed();
    }

    dispose() {
        if (this.gone) return;
        this.gone = true;
        delete this.frame.parentElement.dataset.live;
        delete this.frame.parentElement.dataset.glow;
        this.resizing.disconnect();
        this.looking.disconnect();
        document.removeEventListener("visibilitychange", this.wake);
        this.night.removeEventListener("change", this.dusk);
        this.dimensions.dispose();
        this.model?.dispose();
        this.looks.dispose();
        this.studio.dispose();
        this.renderer.dispose();
        this.labels.remove();
        this.canvas.remove();
    }
}

/** The points of these that are not above a height. */
function below(points, top) {
    const kept = [];
    for (let i = 0; i < points.length; i += 3) if (points[i + 1] <= top) kept.push(points[i], points[i + 1], points[i + 2]);
    return new Float32Array(kept);
}

/** @throws if this browser cannot draw in three dimensions */
export function open(frame, told) {
    return new View(frame, told);
}
