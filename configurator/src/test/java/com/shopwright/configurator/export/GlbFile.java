package com.shopwright.configurator.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GLB read by the letter of the specification, checking what every reader relies on. */
final class GlbFile {

    final JsonNode json;
    private final ByteBuffer binary;

    private GlbFile(JsonNode json, ByteBuffer binary) {
        this.json = json;
        this.binary = binary;
    }

    static GlbFile read(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getInt()).as("magic").isEqualTo(0x46546C67);
        assertThat(file.getInt()).as("version").isEqualTo(2);
        assertThat(file.getInt()).as("length").isEqualTo(bytes.length);
        int length = file.getInt();
        assertThat(length % 4).isZero();
        assertThat(file.getInt()).isEqualTo(0x4E4F534A);
        String text = new String(bytes, 20, length, StandardCharsets.UTF_8);
        file.position(20 + length);
        ByteBuffer binary = ByteBuffer.allocate(0);
        if (file.hasRemaining()) {
            int size = file.getInt();
            assertThat(file.getInt()).isEqualTo(0x004E4942);
            assertThat(file.remaining()).isEqualTo(size);
            binary = file.slice().order(ByteOrder.LITTLE_ENDIAN);
        }
        return new GlbFile(JsonMapper.shared().readTree(text), binary);
    }

    /** All triangles of a file, in the order of its primitives. */
    List<JsonNode> primitives() {
        List<JsonNode> primitives = new ArrayList<>();
        for (JsonNode mesh : json.path("meshes")) {
            mesh.path("primitives").forEach(primitives::add);
        }
        return primitives;
    }

    /** The node that shows a primitive's mesh. */
    JsonNode nodeOf(int primitive) {
        int mesh = 0;
        int first = 0;
        while (primitive
                >= first + json.path("meshes").get(mesh).path("primitives").size()) {
            first += json.path("meshes").get(mesh++).path("primitives").size();
        }
        for (JsonNode node : json.path("nodes")) {
            if (node.path("mesh").asInt(-1) == mesh) {
                return node;
            }
        }
        throw new AssertionError("No node shows mesh " + mesh + ".");
    }

    /** The numbers of an accessor, component by component. */
    double[] numbers(int index) {
        JsonNode accessor = json.path("accessors").get(index);
        JsonNode view = json.path("bufferViews").get(accessor.path("bufferView").asInt());
        int components = switch (accessor.path("type").asString()) {
            case "SCALAR" -> 1;
            case "VEC2" -> 2;
            case "VEC3" -> 3;
            case "VEC4" -> 4;
            default -> 16;
        };
        int type = accessor.path("componentType").asInt();
        int size = type <= 5121 ? 1 : type <= 5123 ? 2 : 4;
        int stride = view.path("byteStride").asInt(size * components);
        int offset = accessor.path("byteOffset").asInt();
        int count = accessor.path("count").asInt();
        assertThat(offset % size).as("alignment").isZero();
        assertThat(offset + stride * (count - 1) + size * components)
                .as("the accessor's end")
                .isLessThanOrEqualTo(view.path("byteLength").asInt());
        double unit = !accessor.path("normalized").asBoolean() ? 1 : type == 5120 ? 127 : type == 5121 ? 255 : 32_767;
        double[] numbers = new double[count * components];
        for (int i = 0; i < numbers.length; i++) {
            int at = view.path("byteOffset").asInt() + offset + i / components * stride + i % components * size;
            numbers[i] = switch (size) {
                        case 1 -> type == 5120 ? binary.get(at) : binary.get(at) & 0xff;
                        case 2 -> type == 5122 ? binary.getShort(at) : binary.getShort(at) & 0xffff;
                        default -> type == 5125 ? binary.getInt(at) : binary.getFloat(at);
                    }
                    / unit;
        }
        return numbers;
    }

    double[] attribute(JsonNode primitive, String name) {
        return numbers(primitive.path("attributes").path(name).asInt());
    }

    int[] indices(JsonNode primitive) {
        double[] numbers = numbers(primitive.path("indices").asInt());
        int[] indices = new int[numbers.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (int) numbers[i];
        }
        return indices;
    }

    /** Of everything, in cubic metres, by the divergence theorem. */
    double volume() {
        double volume = 0;
        for (JsonNode primitive : primitives()) {
            double[] p = attribute(primitive, "POSITION");
            int[] t = indices(primitive);
            for (int i = 0; i < t.length; i += 3) {
                int a = 3 * t[i];
                int b = 3 * t[i + 1];
                int c = 3 * t[i + 2];
                volume += (p[a] * (p[b + 1] * p[c + 2] - p[b + 2] * p[c + 1])
                                - p[a + 1] * (p[b] * p[c + 2] - p[b + 2] * p[c])
                                + p[a + 2] * (p[b] * p[c + 1] - p[b + 1] * p[c]))
                        / 6;
            }
        }
        return volume;
    }
}
