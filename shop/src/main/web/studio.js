// The studio of the shop's own pictures (package picture of the configurator, class Lighting), as far as a graphics card can
// have it at sixty pictures a second: the same lamps in the same places, reckoned from the hero picture's camera. The
// backdrop is the page's: the canvas is transparent but for the product and its shadow.
import { BackSide, Color, DirectionalLight, Mesh, MathUtils, PMREMGenerator, Scene, ShaderMaterial, SphereGeometry, Vector3 } from "three";
import { GroundShadow } from "./shadow.js";

const KEY_COLOUR = [1, 0.972, 0.935];
/** What glossy things see of the key light; the rest comes from a point, because only that casts a shadow here. */
const KEY_IN_ROOM = 0.22;

const BACKDROPS = {
    light: { room: 1, key: 0.8, floor: [0.79, 0.765, 0.72], shadow: 0.5 },
    dark: { room: 0.62, key: 0.86, floor: [0.04, 0.037, 0.034], shadow: 0.85 },
};

export class Studio {
    constructor(renderer) {
        this.renderer = renderer;
        this.scene = new Scene();
        this.key = new DirectionalLight(new Color(...KEY_COLOUR), 1);
        this.key.castShadow = true;
        this.key.shadow.mapSize.set(1024, 1024);
        this.key.shadow.radius = 4;
        this.ground = new GroundShadow(renderer);
        this.scene.add(this.key, this.key.target, this.ground.plane);
        this.backdrop = "light";
        this.stage = "floor";
        this.hero = 30;
    }

    /** @param {"light" | "dark"} backdrop */
    surround(backdrop) {
        this.backdrop = backdrop;
        const { room, key, floor, shadow } = BACKDROPS[backdrop];
        const a = MathUtils.degToRad(this.hero);
        const boxes = [
            softbox(a, [0.9, 0.35, 0.3], 0.45, 0.9, [1, 0.99, 0.97], 0.13),
            softbox(a, [0.35, -0.8, 0.55], 0.8, 0.22, [0.97, 0.99, 1], 0.13),
            softbox(a, [-0.8, 0.15, 0.25], 0.2, 0.9, [1, 1, 1], 0.05),
            softbox(a, this.keyWay, 0.3, 0.24, KEY_COLOUR, key * KEY_IN_ROOM),
        ];
        this.scene.environment?.dispose();
        this.scene.environment = pictured(this.renderer, boxes, room, floor);
        // A white sheet that faces a light of strength π shines with 1 in three.js; in the studio, one of strength 1.
        this.key.intensity = Math.PI * key * (1 - KEY_IN_ROOM);
        this.ground.strength = shadow;
    }

    get keyWay() {
        return this.stage === "wall" ? [-0.62, 0.75, 0.6] : [-0.6, 0.42, 0.8];
    }

    /** Sets lamps and ground up for a product of these bounds. */
    around(bounds, stage, hero) {
        if (stage !== this.stage || hero !== this.hero) {
            this.stage = stage;
            this.hero = hero;
            this.surround(this.backdrop);
        }
        const middle = bounds.getCenter(new Vector3());
        const reach = bounds.getSize(new Vector3()).length() / 2;
        const towards = direction(MathUtils.degToRad(hero), this.keyWay);
        this.key.position.copy(towards).multiplyScalar(reach * 4).add(middle);
        this.key.target.position.copy(middle);
        const side = reach * 1.5;
        Object.assign(this.key.shadow.camera, { left: -side, right: side, top: side, bottom: -side, near: reach, far: reach * 7 });
        this.key.shadow.camera.updateProjectionMatrix();
        this.key.shadow.normalBias = reach * 0.006;
        this.key.shadow.bias = -0.0005;
        this.ground.below(bounds, stage, towards);
    }

    /** Once for each change of what stands there. @param thorough whether there is time for it */
    shade(thorough) {
        this.renderer.shadowMap.needsUpdate = true;
        this.ground.bake(this.scene, thorough);
    }

    dispose() {
        this.scene.environment?.dispose();
        this.ground.dispose();
        this.key.dispose();
    }
}

/** To the right, to the front and up as the hero camera sees it, in the scene's axes. */
function direction(a, [right, front, up]) {
    return new Vector3(right * Math.cos(a) + front * Math.sin(a), up, front * Math.cos(a) - right * Math.sin(a)).normalize();
}

function softbox(a, way, halfWidth, halfHeight, colour, lit) {
    const towards = direction(a, way);
    const across = new Vector3(towards.z, 0, -towards.x).normalize();
    const angle = (4 * halfWidth * halfHeight) / Math.pow(1 + (halfWidth ** 2 + halfHeight ** 2) / 3, 1.5);
    return { towards, across, along: new Vector3().crossVectors(towards, across), extent: [halfWidth, halfHeight], radiance: colour.map((one) => (one * lit * Math.PI) / angle) };
}

/** The room as a mirror ball sees it, ready for materials of every roughness. */
function pictured(renderer, boxes, room, floor) {
    const scaled = (colour, by) => colour.map((one) => one * by);
    const sky = new Mesh(new SphereGeometry(1, 48, 24), new ShaderMaterial({
        side: BackSide,
        depthWrite: false,
        uniforms: {
            boxes: { value: boxes },
            zenith: { value: scaled([0.97, 0.985, 1], 0.44 * room) },
            horizon: { value: scaled([1, 0.99, 0.975], 0.3 * room) },
            ground: { value: scaled(floor, 0.62) },
        },
        vertexShader: "varying vec3 way; void main() { way = position; gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 ); }",
        fragmentShader: `
            struct Box { vec3 towards; vec3 across; vec3 along; vec2 extent; vec3 radiance; };
            uniform Box boxes[ ${boxes.length} ];
            uniform vec3 zenith; uniform vec3 horizon; uniform vec3 ground;
            varying vec3 way;
            vec2 rise( vec2 t ) { return t / sqrt( 1.0 + t * t ); }
            void main() {
                vec3 d = normalize( way );
                vec3 light = mix( horizon, zenith, max( d.y, 0.0 ) );
                light = mix( light, ground, 0.5 - 0.5 * d.y / sqrt( d.y * d.y + 0.02 ) );
                for ( int i = 0; i < ${boxes.length}; i ++ ) {
                    float front = dot( d, boxes[ i ].towards );
                    vec2 at = vec2( dot( d, boxes[ i ].across ), dot( d, boxes[ i ].along ) ) / max( front, 0.05 );
                    vec2 inside = ( rise( ( at + boxes[ i ].extent ) / 0.06 ) - rise( ( at - boxes[ i ].extent ) / 0.06 ) ) / 2.0;
                    light += step( 0.05, front ) * inside.x * inside.y * boxes[ i ].radiance;
                }
                gl_FragColor = vec4( light, 1.0 );
            }`,
    }));
    const scene = new Scene();
    scene.add(sky);
    const generator = new PMREMGenerator(renderer);
    const { texture } = generator.fromScene(scene, 0, 0.1, 10);
    generator.dispose();
    sky.geometry.dispose();
    sky.material.dispose();
    return texture;
}
