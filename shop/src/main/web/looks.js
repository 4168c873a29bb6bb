// Materials and textures, each made once and shared by every model that the page shows: the server gives equal names to
// equal looks.
import { Color, DoubleSide, FrontSide, MeshPhysicalMaterial, MeshStandardMaterial, RepeatWrapping, SRGBColorSpace, TextureLoader, Vector2 } from "three";

const TEXTURES = "/textures/";
/** The colour of a lit lamp, as the shop's own pictures have it. */
const BULB = new Color(1, 0.8, 0.55);

export class Looks {
    /** @param {() => void} changed told when a texture has come */
    constructor(anisotropy, changed) {
        this.anisotropy = anisotropy;
        this.changed = changed;
        this.loader = new TextureLoader();
        this.materials = new Map();
        this.textures = new Map();
    }

    /** @param described a material as it stands in the GLB; its extras name its textures */
    of(described) {
        const key = described.name + (described.extras?.colour ?? "");
        if (!this.materials.has(key)) this.materials.set(key, this.make(described));
        return this.materials.get(key);
    }

    /** When every texture that was asked for is there or has failed. */
    ready() {
        return Promise.all([...this.textures.values()].map(({ come }) => come));
    }

    make(described) {
        const { pbrMetallicRoughness: pbr = {}, extras = {}, extensions = {} } = described;
        const [red, green, blue, opacity] = pbr.baseColorFactor ?? [1, 1, 1, 1];
        const coat = extensions.KHR_materials_clearcoat;
        const Kind = coat ? MeshPhysicalMaterial : MeshStandardMaterial;
        const material = new Kind({
            color: new Color(red, green, blue),
            roughness: pbr.roughnessFactor ?? 1,
            metalness: pbr.metallicFactor ?? 1,
            side: described.doubleSided ? DoubleSide : FrontSide,
        });
        if (coat) {
            material.clearcoat = coat.clearcoatFactor ?? 0;
            material.clearcoatRoughness = coat.clearcoatRoughnessFactor ?? 0;
        }
        if (described.alphaMode === "BLEND") {
            Object.assign(material, { transparent: true, opacity, depthWrite: false });
        }
        if (described.alphaMode === "MASK") material.alphaTest = described.alphaCutoff ?? 0.5;
        if (extras.colour) material.map = this.texture(extras.colour, SRGBColorSpace);
        if (extras.relief) {
            material.normalMap = this.texture(extras.relief, "");
            material.normalScale = new Vector2(1, 1);
        }
        if (extras.glow) {
            material.emissive = new Color(red, green, blue).multiply(BULB);
            material.emissiveIntensity = extras.glow;
            material.emissiveMap = material.map;
        }
        return material;
    }

    texture(name, colorSpace) {
        if (!this.textures.has(name)) {
            let here = () => {};
            const come = new Promise((resolve) => { here = resolve; });
            const texture = this.loader.load(TEXTURES + name, () => { here(); this.changed(); }, undefined, here);
            Object.assign(texture, { colorSpace, flipY: false, wrapS: RepeatWrapping, wrapT: RepeatWrapping, anisotropy: this.anisotropy });
            this.textures.set(name, { texture, come });
        }
        return this.textures.get(name).texture;
    }

    dispose() {
        this.materials.forEach((material) => material.dispose());
        this.textures.forEach(({ texture }) => texture.dispose());
    }
}
