package com.shopwright.configurator.export;

import java.util.Arrays;

/** Bytes that grow, numbers with the lowest byte first as glTF and zip want them. */
final class LittleEndian {

    private byte[] bytes = new byte[1024];
    private int length;

    int length() {
        return length;
    }

    LittleEndian u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    LittleEndian u16(int value) {
        room(2);
        bytes[length++] = (byte) value;
        bytes[length++] = (byte) (value >> 8);
        return this;
    }

    LittleEndian u32(int value) {
        room(4);
        bytes[length++] = (byte) value;
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) (value >> 16);
        bytes[length++] = (byte) (value >> 24);
        return this;
    }

    LittleEndian f32(float value) {
        return u32(Float.floatToIntBits(value));
    }

    LittleEndian all(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** Fills up with {@code filler} to a multiple of {@code multiple}. */
    LittleEndian pad(int multiple, int filler) {
        while (length % multiple != 0) {
            u8(filler);
        }
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
