// Reads the GLB files that the shop itself writes (package export of the configurator): one scene, meshes that stand where
// they are, at most one skin with a joint for each door or drawer, clips that open them. About a tenth of three's
// GLTFLoader, synchronous, and it leaves materials to the page, which shares them between models. Not for other GLBs.

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;

const ARRAYS = { 5120: Int8Array, 5121: Uint8Array, 5122: Int16Array, 5123: Uint16Array, 5125: Uint32Array, 5126: Float32Array };
const WIDTHS = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 };

/**
 * @param {ArrayBuffer} file
 * @returns what the file says: `extras` of its scene, `materials` as they stand in it, `meshes` of primitives with numbers as
 * typed arrays, `joints` of the skin, `clips` by name
 */
export function read(file) {
    const view = new DataView(file);
    if (file.byteLength < 20 || view.getUint32(0, true) !== MAGIC || view.getUint32(16, true) !== JSON_CHUNK) {
        throw new TypeError("not a GLB file");
    }
    const length = view.getUint32(12, true);
    const gltf = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 20, length)));
    const numbers = (index) => accessor(gltf, file, 20 + length + 8, index);
    return {
        extras: gltf.scenes[gltf.scene ?? 0].extras ?? {},
        materials: gltf.materials ?? [],
        meshes: gltf.nodes.filter((node) => node.mesh !== undefined).map((node) => ({
            skinned: node.skin !== undefined,
            primitives: gltf.meshes[node.mesh].primitives.map((primitive) => ({
                material: primitive.material,
                index: numbers(primitive.indices),
                attributes: Object.fromEntries(Object.entries(primitive.attributes).map(([name, index]) => [name, numbers(index)])),
            })),
        })),
        joints: joints(gltf),
        clips: clips(gltf, numbers),
    };
}

function accessor(gltf, file, start, index) {
    const { bufferView, byteOffset = 0, componentType, count, type, normalized = false } = gltf.accessors[index];
    const { byteOffset: offset = 0, byteStride } = gltf.bufferViews[bufferView];
    const Numbers = ARRAYS[componentType];
    const width = WIDTHS[type];
    const step = byteStride ? byteStride / Numbers.BYTES_PER_ELEMENT : width;
    const from = start + offset + byteOffset;
    const whole = new Numbers(file, from, step * (count - 1) + width);
    if (step === width) return { array: whole, width, normalized };
    const packed = new Numbers(count * width);
    for (let i = 0; i < count; i++) packed.set(whole.subarray(i * step, i * step + width), i * width);
    return { array: packed, width, normalized };
}

/** The joints' places at rest; no joint of ours is turned at rest, so that is all there is to them. */
function joints(gltf) {
    const skin = gltf.skins?.[0];
    return skin ? skin.joints.map((node) => ({ node, rest: gltf.nodes[node].translation ?? [0, 0, 0] })) : [];
}

/** Of each clip where its joints go from shut to open: their numbers, and their places or turns on the way. */
function clips(gltf, numbers) {
    const numbered = new Map((gltf.skins?.[0]?.joints ?? []).map((node, joint) => [node, joint]));
    return new Map((gltf.animations ?? []).map((clip) => [clip.name, clip.channels.map(({ sampler, target }) => {
        const { array, width } = numbers(clip.samplers[sampler].output);
        return { joint: numbered.get(target.node), path: target.path, keys: keys(array, width) };
    })]));
}

function keys(array, width) {
    return Array.from({ length: array.length / width }, (_, i) => [...array.slice(i * width, (i + 1) * width)]);
}
