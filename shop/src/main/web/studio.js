// Light, floor and shadow around the product: a large soft key light from the upper left, a fill from the right, and what
// the room throws back. The ground itself is the page's: the canvas is transparent but for shadows, so the surroundings
// follow the page's style sheet.
import {
    BackSide, BoxGeometry, Color, DirectionalLight, DoubleSide, Mesh, MeshBasicMaterial, MeshDepthMaterial, NoBlending, OrthographicCamera, PlaneGeometry,
    PMREMGenerator, Scene, ShaderMaterial, ShadowMaterial, Vector3, WebGLRenderTarget,
} from "three";

const KEY = new Vector3(-0.55, 0.9, 0.65);
const SHADOW_PIXELS = 256;

const SURROUNDINGS = {
    light: { walls: 0.62, floor: [0.6, 0.57, 0.52], boxes: 1, key: 1.7, shadow: 0.16, contact: 0.42 },
    dark: { walls: 0.1, floor: [0.1, 0.095, 0.09], boxes: 0.8, key: 1.5, shadow: 0.4, contact: 0.75 },
};

export class Studio {
    constructor(renderer) {
        this.renderer = renderer;
        this.scene = new Scene();
        this.key = new DirectionalLight(0xfff6ea, 1);
        this.key.castShadow = true;
        this.key.shadow.mapSize.set(1024, 1024);
        this.key.shadow.radius = 7;
        this.key.shadow.normalBias = 0.004;
        this.ground = new Mesh(new PlaneGeometry(1, 1), new ShadowMaterial({ color: 0x1a120a, depthWrite: false }));
        this.ground.receiveShadow = true;
        this.ground.renderOrder = -2;
        this.contact = new ContactShadow(renderer);
        this.scene.add(this.key, this.key.target, this.ground, this.contact.plane);
    }

    /** @param {"light" | "dark"} name */
    surround(name) {
        const surroundings = SURROUNDINGS[name];
        this.scene.environment?.dispose();
        const generator = new PMREMGenerator(this.renderer);
        const room = softboxes(surroundings);
        this.scene.environment = generator.fromScene(room, 0.03).texture;
        room.traverse((one) => { one.geometry?.dispose(); one.material?.dispose(); });
        generator.dispose();
        this.key.intensity = surroundings.key;
        this.ground.material.opacity = surroundings.shadow;
        this.contact.plane.material.opacity = surroundings.contact;
    }

    /** Sets light and ground up for a product of these bounds. */
    around(bounds, stage) {
        const middle = bounds.getCenter(new Vector3());
        const reach = bounds.getSize(new Vector3()).length() / 2;
        this.key.position.copy(KEY).normalize().multiplyScalar(reach * 3).add(middle);
        this.key.target.position.copy(middle);
        Object.assign(this.key.shadow.camera, { left: -reach * 1.6, right: reach * 1.6, top: reach * 1.6, bottom: -reach * 1.6, near: reach, far: reach * 6 });
        this.key.shadow.camera.updateProjectionMatrix();
        this.ground.visible = this.contact.plane.visible = stage !== "ceiling";
        this.ground.scale.setScalar(reach * 12);
        if (stage === "wall") {
            this.ground.rotation.set(0, 0, 0);
            this.ground.position.set(middle.x, middle.y, bounds.min.z);
        } else {
            this.ground.rotation.set(-Math.PI / 2, 0, 0);
            this.ground.position.set(middle.x, bounds.min.y, middle.z);
        }
        this.contact.below(bounds, stage === "wall");
    }

    /** Once for each change of what stands there. */
    shade() {
        this.renderer.shadowMap.needsUpdate = true;
        if (this.contact.plane.visible) this.contact.bake(this.scene, [this.ground, this.contact.plane]);
    }

    dispose() {
        this.scene.environment?.dispose();
        this.contact.dispose();
        this.key.dispose();
        this.ground.geometry.dispose();
        this.ground.material.dispose();
    }
}

function softboxes({ walls, floor, boxes }) {
    const room = new Scene();
    const add = (color, strength, size, position, side) => {
        const box = new Mesh(new BoxGeometry(...size), new MeshBasicMaterial({ color: new Color(...color).multiplyScalar(strength), side }));
        box.position.set(...position);
        if (side === undefined) box.lookAt(0, 0, 0);
        room.add(box);
    };
    add([1, 0.98, 0.95], walls, [12, 8, 12], [0, 2.5, 0], BackSide);
    add(floor, 1, [11.9, 0.1, 11.9], [0, -1.4, 0], DoubleSide);
    add([1, 0.97, 0.93], 9 * boxes, [3.6, 2.6, 0.1], [-3.6, 4.2, 3.6]);
    add([0.95, 0.97, 1], 3.2 * boxes, [1.6, 4, 0.1], [5.4, 1.6, 1.4]);
    add([1, 1, 1], 4 * boxes, [4, 0.9, 0.1], [0.8, 4.6, -4.4]);
    add([1, 0.99, 0.97], 2.2 * boxes, [5, 5, 0.1], [0, 6, 0]);
    return room;
}

/** The darkness below a thing that stands: seen from below, darker where it is lower, and blurred. */
class ContactShadow {
    constructor(renderer) {
        this.renderer = renderer;
        this.target = new WebGLRenderTarget(SHADOW_PIXELS, SHADOW_PIXELS);
        this.other = new WebGLRenderTarget(SHADOW_PIXELS, SHADOW_PIXELS, { depthBuffer: false });
        this.camera = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
        this.depth = new MeshDepthMaterial({ depthTest: true, blending: NoBlending });
        this.depth.onBeforeCompile = (shader) => {
            shader.fragmentShader = shader.fragmentShader.replace("gl_FragColor = vec4( vec3( 1.0 - fragCoordZ ), opacity );", "gl_FragColor = vec4( vec3( 0.0 ), pow( 1.0 - fragCoordZ, 2.0 ) );");
        };
        this.plane = new Mesh(new PlaneGeometry(1, 1), new MeshBasicMaterial({ map: this.target.texture, color: 0x140c06, transparent: true, depthWrite: false, toneMapped: false }));
        this.plane.renderOrder = -1;
        this.blurs = new Scene();
        this.blur = new Mesh(new PlaneGeometry(2, 2), new ShaderMaterial({
            uniforms: { picture: { value: null }, step: { value: [0, 0] } },
            depthTest: false, depthWrite: false, blending: NoBlending,
            vertexShader: "varying vec2 at; void main() { at = uv; gl_Position = vec4( position.xy, 0.0, 1.0 ); }",
            fragmentShader: `uniform sampler2D picture; uniform vec2 step; varying vec2 at;
                void main() {
                    float sum = 0.0;
                    for ( int i = -6; i <= 6; i ++ ) sum += texture2D( picture, at + step * float( i ) ).a * exp( - float( i * i ) / 14.0 );
                    gl_FragColor = vec4( vec3( 1.0 ), sum / 6.53 );
                }`,
        }));
        this.blurs.add(this.blur);
    }

    below(bounds, wall) {
        const size = bounds.getSize(new Vector3());
        const middle = bounds.getCenter(new Vector3());
        const [width, depth, rise] = wall ? [size.x, size.y, size.z] : [size.x, size.z, size.y];
        const edge = Math.max(width, depth) * 0.35;
        this.height = Math.min(rise, Math.max(width, depth) * 0.3);
        const { camera, plane } = this;
        Object.assign(camera, { left: -width / 2 - edge, right: width / 2 + edge, top: depth / 2 + edge, bottom: -depth / 2 - edge, near: 0, far: this.height });
        camera.updateProjectionMatrix();
        plane.scale.set(width + 2 * edge, depth + 2 * edge, 1);
        if (wall) {
            plane.position.set(middle.x, middle.y, bounds.min.z + 0.0005);
            plane.rotation.set(0, 0, 0);
            camera.rotation.set(0, Math.PI, 0);
        } else {
            plane.position.set(middle.x, bounds.min.y + 0.0005, middle.z);
            plane.rotation.set(-Math.PI / 2, 0, 0);
            camera.rotation.set(Math.PI / 2, 0, 0);
        }
        camera.position.copy(plane.position);
        camera.updateMatrixWorld();
        // Seen from behind: what is left there is right here.
        plane.material.map.repeat.set(wall ? -1 : 1, wall ? 1 : -1);
        plane.material.map.offset.set(wall ? 1 : 0, wall ? 0 : 1);
        this.steps = [0.028 * Math.min(1, edge / (width + 2 * edge)) / 3, 0.028 * Math.min(1, edge / (depth + 2 * edge)) / 3];
    }

    bake(scene, hidden) {
        const { renderer } = this;
        const [environment, alpha] = [scene.environment, renderer.getClearAlpha()];
        hidden.forEach((one) => { one.visible = false; });
        scene.overrideMaterial = this.depth;
        scene.environment = null;
        renderer.setClearAlpha(0);
        renderer.setRenderTarget(this.target);
        renderer.clear();
        const automatic = renderer.shadowMap.needsUpdate;
        renderer.shadowMap.needsUpdate = false;
        renderer.render(scene, this.camera);
        scene.overrideMaterial = null;
        scene.environment = environment;
        this.wipe(this.target, this.other, [this.steps[0], 0]);
        this.wipe(this.other, this.target, [0, this.steps[1]]);
        this.wipe(this.target, this.other, [this.steps[0] * 2.2, 0]);
        this.wipe(this.other, this.target, [0, this.steps[1] * 2.2]);
        renderer.setRenderTarget(null);
        renderer.setClearAlpha(alpha);
        renderer.shadowMap.needsUpdate = automatic;
        hidden.forEach((one) => { one.visible = true; });
    }

    wipe(from, to, step) {
        this.blur.material.uniforms.picture.value = from.texture;
        this.blur.material.uniforms.step.value = step;
        this.renderer.setRenderTarget(to);
        this.renderer.render(this.blurs, this.camera);
    }

    dispose() {
        [this.target, this.other, this.depth, this.plane.geometry, this.plane.material, this.blur.geometry, this.blur.material].forEach((one) => one.dispose());
    }
}
