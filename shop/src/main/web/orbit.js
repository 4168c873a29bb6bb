// Turning and zooming with mouse, fingers and keys. The page's own scrolling is never caught: on a touch screen a finger
// that begins upwards or downwards scrolls the page (touch-action: pan-y), one that begins sideways turns the product, two
// zoom; a wheel zooms only together with Ctrl, as a pinch on a touchpad does.

const TURN = 0.4; // degrees a pixel
const STEP = 15; // degrees a key
const ZOOM = 1.25;
const NEAREST = 0.3; // of the distance that shows the whole
const FARTHEST = 1.7;

export class Orbit {
    /**
     * @param {HTMLCanvasElement} canvas
     * @param {(change: () => void) => void} changed told whenever the goal moved
     * @param {(event: PointerEvent) => void} tapped told of a click that turned nothing
     */
    constructor(canvas, changed, tapped) {
        this.canvas = canvas;
        this.changed = changed;
        this.tapped = tapped;
        this.fingers = new Map();
        this.goal = null;
        this.limits = { lowest: 1, highest: 89.9, widest: Infinity };
        this.whole = 1;
        const on = (name, listener, options) => canvas.addEventListener(name, listener.bind(this), options);
        on("pointerdown", this.down);
        on("pointermove", this.moved);
        on("pointerup", this.up);
        on("pointercancel", this.away);
        on("wheel", this.wheel, { passive: false });
        on("keydown", this.key);
    }

    /** @param stage where the product stands, which says from where it can be seen */
    on(stage) {
        this.limits = {
            floor: { lowest: 1, highest: 89.9, widest: Infinity },
            table: { lowest: 1, highest: 89.9, widest: Infinity },
            wall: { lowest: -60, highest: 80, widest: 85 },
            ceiling: { lowest: -80, highest: 60, widest: Infinity },
        }[stage] ?? this.limits;
    }

    go(place, whole) {
        this.goal = place;
        this.whole = whole;
        this.changed();
    }

    turn(across, up) {
        if (!this.goal) return;
        const { lowest, highest, widest } = this.limits;
        this.goal.around = Math.max(-widest, Math.min(widest, this.goal.around + across));
        this.goal.above = Math.max(lowest, Math.min(highest, this.goal.above + up));
        this.changed();
    }

    zoom(factor) {
        if (!this.goal) return;
        this.goal.distance = Math.max(NEAREST * this.whole, Math.min(FARTHEST * this.whole, this.goal.distance * factor));
        this.changed();
    }

    down(event) {
        if (event.pointerType === "mouse" && event.button !== 0) return;
        this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY, way: 0 });
        this.canvas.setPointerCapture(event.pointerId);
        if (this.fingers.size === 2) this.span = this.spread();
    }

    moved(event) {
        const finger = this.fingers.get(event.pointerId);
        if (!finger) return;
        const across = event.clientX - finger.x;
        const down = event.clientY - finger.y;
        Object.assign(finger, { x: event.clientX, y: event.clientY, way: finger.way + Math.abs(across) + Math.abs(down) });
        if (this.fingers.size === 1) {
            this.turn(-across * TURN, down * TURN);
        } else if (this.fingers.size === 2) {
            const span = this.spread();
            this.zoom(this.span / span);
            this.span = span;
        }
    }

    up(event) {
        const finger = this.fingers.get(event.pointerId);
        if (finger && this.fingers.size === 1 && finger.way < 6) this.tapped(event);
        this.away(event);
    }

    away(event) {
        this.fingers.delete(event.pointerId);
    }

    spread() {
        const [a, b] = [...this.fingers.values()];
        return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
    }

    wheel(event) {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.005));
    }

    key(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const action = {
            ArrowLeft: () => this.turn(-STEP, 0),
            ArrowRight: () => this.turn(STEP, 0),
            ArrowUp: () => this.turn(0, STEP),
            ArrowDown: () => this.turn(0, -STEP),
            "+": () => this.zoom(1 / ZOOM),
            "=": () => this.zoom(1 / ZOOM),
            "-": () => this.zoom(ZOOM),
        }[event.key];
        if (action) {
            event.preventDefault();
            action();
        }
    }
}
