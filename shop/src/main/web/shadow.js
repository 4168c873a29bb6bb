// The shadow that a product throws on its floor or wall, as soft as the studio's large lamps make it: the product's outline
// is laid onto the plane from many places of the key light and of the room, and the outlines are averaged. Worked out only
// when what stands there has changed; drawing it is one transparent square.
import {
    AddEquation, Camera, CustomBlending, DoubleSide, HalfFloatType, Matrix4, Mesh, MeshBasicMaterial, NoBlending, OneFactor, PlaneGeometry, Scene,
    ShaderMaterial, Vector3, WebGLRenderTarget,
} from "three";

const PIXELS = 320;
const QUICK = 10; // outlines while something moves
const THOROUGH = 56;
const SPARED = 16; // the most on slow machines
/** Share of the light on the ground that comes from the key light; the rest comes from the room. */
const KEY = 0.6;
/** The key light's half size as a tangent. */
const SPREAD = 0.27;

export class GroundShadow {
    constructor(renderer) {
        this.renderer = renderer;
        this.outline = new WebGLRenderTarget(PIXELS, PIXELS, { depthBuffer: false });
        this.sum = new WebGLRenderTarget(PIXELS, PIXELS, { depthBuffer: false, type: HalfFloatType });
        this.soft = new WebGLRenderTarget(PIXELS, PIXELS, { depthBuffer: false, type: HalfFloatType });
        this.ink = new MeshBasicMaterial({ color: 0xffffff, side: DoubleSide, depthTest: false, depthWrite: false, blending: NoBlending, toneMapped: false });
        this.plane = new Mesh(new PlaneGeometry(1, 1), new MeshBasicMaterial({ map: this.soft.texture, color: 0x120c07, transparent: true, depthWrite: false, toneMapped: false }));
        this.plane.renderOrder = -1;
        this.camera = new Camera();
        this.most = THOROUGH;
        this.adding = pass("gl_FragColor = vec4( texture2D( picture, at ).a * amount );", { blending: CustomBlending, blendEquation: AddEquation, blendSrc: OneFactor, blendDst: OneFactor, transparent: true });
        this.softening = pass(`
            float sum = 0.0;
            for ( int i = -3; i <= 3; i ++ ) for ( int j = -3; j <= 3; j ++ ) sum += texture2D( picture, at + vec2( i, j ) * amount ).a * exp( - float( i * i + j * j ) / 5.0 );
            vec2 rim = smoothstep( vec2( 0.0 ), vec2( 0.18 ), at ) * smoothstep( vec2( 0.0 ), vec2( 0.18 ), 1.0 - at );
            gl_FragColor = vec4( vec3( 1.0 ), sum / 14.4 * rim.x * rim.y );`, { blending: NoBlending });
        this.quad = new Mesh(new PlaneGeometry(2, 2), this.adding);
        this.quad.frustumCulled = false;
        this.screen = new Scene();
        this.screen.add(this.quad);
    }

    set strength(share) {
        this.plane.material.opacity = share;
    }

    /** @param {Vector3} key towards the key light */
    below(bounds, stage, key) {
        const wall = stage === "wall";
        this.plane.visible = stage !== "ceiling";
        const size = bounds.getSize(new Vector3());
        const middle = bounds.getCenter(new Vector3());
        // The plane's own axes: along it, across it, and out of it.
        this.axes = wall ? [new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1)] : [new Vector3(1, 0, 0), new Vector3(0, 0, -1), new Vector3(0, 1, 0)];
        this.origin = wall ? new Vector3(middle.x, middle.y, bounds.min.z) : new Vector3(middle.x, bounds.min.y, middle.z);
        this.key = this.axes.map((axis) => axis.dot(key));
        const [rise, deep] = wall ? [size.z, size.y] : [size.y, size.z];
        const margin = rise * 1.1 + Math.max(size.x, deep) * 0.25;
        this.extent = [size.x / 2 + margin, deep / 2 + margin];
        this.plane.scale.set(this.extent[0] * 2, this.extent[1] * 2, 1);
        this.plane.rotation.set(wall ? 0 : -Math.PI / 2, 0, 0);
        this.plane.position.copy(this.origin);
    }

    spare() {
        this.most = SPARED;
    }

    bake(scene, thorough) {
        if (!this.plane.visible) return;
        const { renderer } = this;
        const { environment } = scene;
        const hidden = [this.plane, ...scene.children.filter((one) => one.isLine), ...clear(scene)].filter((one) => one.visible);
        const due = renderer.shadowMap.needsUpdate;
        hidden.forEach((one) => { one.visible = false; });
        Object.assign(scene, { overrideMaterial: this.ink, environment: null });
        renderer.shadowMap.needsUpdate = false;
        renderer.autoClear = true;
        renderer.setRenderTarget(this.sum);
        renderer.clear();
        for (const { along, across, amount } of slopes(this.key, thorough ? this.most : QUICK)) {
            this.look(along, across);
            renderer.setRenderTarget(this.outline);
            renderer.render(scene, this.camera);
            this.wipe(this.adding, this.outline, this.sum, amount, false);
        }
        Object.assign(scene, { overrideMaterial: null, environment });
        this.wipe(this.softening, this.sum, this.soft, (thorough && this.most === THOROUGH ? 1 : 2.5) / PIXELS, true);
        renderer.setRenderTarget(null);
        renderer.shadowMap.needsUpdate = due;
        hidden.forEach((one) => { one.visible = true; });
    }

    /** Everything slid down onto the plane along a slope. */
    look(along, across) {
        const [u, v, n] = this.axes;
        const row = (axis, slope, extent) => {
            const way = axis.clone().addScaledVector(n, -slope).divideScalar(extent);
            return [way.x, way.y, way.z, -way.dot(this.origin)];
        };
        this.camera.projectionMatrix = new Matrix4().set(...row(u, along, this.extent[0]), ...row(v, across, this.extent[1]), 0, 0, 0, 0, 0, 0, 0, 1);
        this.camera.projectionMatrixInverse = new Matrix4();
    }

    wipe(material, from, to, amount, clear) {
        this.quad.material = material;
        material.uniforms.picture.value = from.texture;
        material.uniforms.amount.value = amount;
        this.renderer.setRenderTarget(to);
        this.renderer.autoClear = clear;
        this.renderer.render(this.screen, this.camera);
        this.renderer.autoClear = true;
    }

    dispose() {
        [this.outline, this.sum, this.soft, this.ink, this.plane.geometry, this.plane.material, this.quad.geometry, this.adding, this.softening].forEach((one) => one.dispose());
    }
}

function pass(body, options) {
    return new ShaderMaterial({
        ...options,
        depthTest: false,
        depthWrite: false,
        uniforms: { picture: { value: null }, amount: { value: 0 } },
        vertexShader: "varying vec2 at; void main() { at = uv; gl_Position = vec4( position.xy, 0.0, 1.0 ); }",
        fragmentShader: `uniform sampler2D picture; uniform float amount; varying vec2 at; void main() { ${body} }`,
    });
}

/** What lets light through throws no shadow worth drawing. */
function clear(scene) {
    const found = [];
    scene.traverse((one) => { if (one.isMesh && one.material.transparent) found.push(one); });
    return found;
}

/** Directions of light, as how far a shadow slides for each unit of height, evenly spread (Vogel's spiral). */
function slopes([along, across, out], count) {
    const keys = Math.ceil(count / 2);
    const spiral = (i, n) => [Math.sqrt((i + 0.5) / n), i * 2.399963];
    const key = Array.from({ length: keys }, (_, i) => {
        const [r, turn] = spiral(i, keys);
        return { along: along / out + (r * SPREAD * Math.cos(turn)) / out, across: across / out + (r * SPREAD * Math.sin(turn)) / out, amount: KEY / keys };
    });
    const room = Array.from({ length: count - keys }, (_, i) => {
        const [r, turn] = spiral(i, count - keys);
        const slope = r / Math.sqrt(1.02 - r * r);
        return { along: slope * Math.cos(turn), across: slope * Math.sin(turn), amount: (1 - KEY) / (count - keys) };
    });
    return [...key, ...room];
}
