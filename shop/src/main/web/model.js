// One shaped product as three.js objects, and its doors and drawers.
import { Bone, Box3, BufferAttribute, BufferGeometry, Group, Matrix4, Mesh, Quaternion, Skeleton, SkinnedMesh, Sphere, Vector3 } from "three";

const ATTRIBUTES = { POSITION: "position", NORMAL: "normal", TEXCOORD_0: "uv", JOINTS_0: "skinIndex", WEIGHTS_0: "skinWeight" };
/** The clip that opens everything; the others carry the name of what they open. */
const ALL = "open";

export class Model {
    /**
     * @param read a GLB as `glb.js` reads it
     * @param {(material) => import("three").Material} look
     */
    constructor(read, look) {
        this.group = new Group();
        this.extras = read.extras;
        this.glows = read.materials.some(({ extras }) => extras?.glow > 0);
        this.joints = read.joints.map(({ rest }) => joint(rest));
        const skeleton = new Skeleton(this.joints.map(({ bone }) => bone), this.joints.map(({ rest }) => new Matrix4().makeTranslation(-rest.x, -rest.y, -rest.z)));
        this.joints.forEach(({ bone }) => this.group.add(bone));
        for (const { skinned, primitives } of read.meshes) {
            for (const primitive of primitives) {
                this.group.add(mesh(geometry(primitive), look(read.materials[primitive.material]), skinned ? skeleton : null));
            }
        }
        this.bounds = this.group.children.filter((one) => one.isMesh).reduce((box, one) => box.union(one.geometry.boundingBox), new Box3());
        for (const [name, channels] of read.clips) {
            if (name !== ALL) channels.forEach(({ joint, path, keys }) => { Object.assign(this.joints[joint], { name, path, keys }); });
        }
        const everything = read.clips.get(ALL) ?? [];
        everything.filter(({ joint }) => !this.joints[joint].keys).forEach(({ joint, path, keys }) => { Object.assign(this.joints[joint], { name: ALL, path, keys }); });
    }

    /** What opens, by name: `door`, `drawer`. */
    get names() {
        return [...new Set(this.movers.map(({ name }) => name))];
    }

    get movers() {
        return this.joints.filter(({ keys }) => keys);
    }

    get anyOpen() {
        return this.movers.some(({ goal }) => goal === 1);
    }

    openAll(open) {
        this.movers.forEach((mover) => { mover.goal = open ? 1 : 0; });
    }

    /** The door or drawer that a ray hits first, or undefined. */
    hit(raycaster) {
        const hit = raycaster.intersectObjects(this.group.children.filter((one) => one.isMesh), false)[0];
        const joint = hit?.object.isSkinnedMesh && this.joints[hit.object.geometry.attributes.skinIndex.getX(hit.face.a)];
        return joint?.keys ? joint : undefined;
    }

    /** Doors stay as open as they were when the product is shaped anew. */
    like(former) {
        const before = new Map(former.names.map((name) => [name, former.movers.filter((mover) => mover.name === name)]));
        for (const name of this.names) {
            this.movers.filter((mover) => mover.name === name).forEach((mover, i) => {
                const one = before.get(name)?.[i] ?? before.get(name)?.[0];
                if (one) Object.assign(mover, { share: one.share, goal: one.goal });
            });
        }
        this.place();
    }

    /** Moves what opens or shuts. @returns whether anything moved */
    move(seconds, atOnce) {
        const moving = this.movers.filter(({ share, goal }) => share !== goal);
        for (const mover of moving) {
            const way = seconds / 0.9;
            mover.share = atOnce ? mover.goal : mover.goal > mover.share ? Math.min(mover.goal, mover.share + way) : Math.max(mover.goal, mover.share - way);
        }
        if (moving.length > 0) this.place();
        return moving.length > 0;
    }

    place() {
        for (const { bone, share, path, keys } of this.movers) {
            const eased = share * share * (3 - 2 * share);
            const at = eased * (keys.length - 1);
            const key = Math.min(Math.floor(at), keys.length - 2);
            if (path === "rotation") {
                bone.quaternion.fromArray(keys[key]).slerp(new Quaternion().fromArray(keys[key + 1]), at - key);
            } else {
                bone.position.fromArray(keys[key]).lerp(new Vector3().fromArray(keys[key + 1]), at - key);
            }
        }
    }

    dispose() {
        this.group.removeFromParent();
        this.group.children.filter((one) => one.isMesh).forEach((one) => one.geometry.dispose());
        this.group.children.find((one) => one.isSkinnedMesh)?.skeleton.dispose();
    }
}

function joint(rest) {
    const bone = new Bone();
    bone.position.fromArray(rest);
    return { bone, rest: new Vector3().fromArray(rest), share: 0, goal: 0 };
}

function geometry({ index, attributes }) {
    const geometry = new BufferGeometry();
    for (const [name, { array, width, normalized }] of Object.entries(attributes)) {
        if (ATTRIBUTES[name]) geometry.setAttribute(ATTRIBUTES[name], new BufferAttribute(array, width, normalized));
    }
    geometry.setIndex(new BufferAttribute(index.array, 1));
    geometry.computeBoundingBox();
    geometry.computeBoundingSphere();
    return geometry;
}

function mesh(geometry, material, skeleton) {
    const mesh = skeleton ? new SkinnedMesh(geometry, material) : new Mesh(geometry, material);
    mesh.castShadow = mesh.receiveShadow = !material.transparent;
    if (skeleton) {
        mesh.bind(skeleton, new Matrix4());
        // Wide enough for everything open: working it out again for each pose would cost more than it saves.
        mesh.boundingSphere = new Sphere(geometry.boundingSphere.center, geometry.boundingSphere.radius * 3);
        mesh.frustumCulled = false;
    }
    return mesh;
}
