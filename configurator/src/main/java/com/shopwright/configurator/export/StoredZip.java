package com.shopwright.configurator.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A zip file as USDZ wants it: nothing compressed, every file's bytes beginning at a multiple of 64, so that it can be mapped
 * into memory as it is. Times are fixed: equal contents are equal bytes.
 *
 * @see <a href="https://openusd.org/release/spec_usdz.html">USDZ file format specification</a>
 */
final class StoredZip {

    private static final int ALIGNMENT = 64;
    private static final int LOCAL_HEADER = 30;
    /** An extra field of its own begins with its kind and its length. */
    private static final int EXTRA_HEADER = 4;
    /** The kind that OpenUSD's own writer uses for padding. */
    private static final int PADDING = 0x1986;
    /** 1 January 1980, the first day of a zip file's calendar. */
    private static final int DAY_ONE = 0x21;

    private static final int VERSION = 20;

    private record Entry(byte[] name, int size, int sum, int offset) {}

    private final LittleEndian file = new LittleEndian();
    private final List<Entry> entries = new ArrayList<>();

    StoredZip with(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        Entry entry =
                new Entry(name.getBytes(StandardCharsets.UTF_8), content.length, (int) sum.getValue(), file.length());
        entries.add(entry);
        int bare = file.length() + LOCAL_HEADER + entry.name().length + EXTRA_HEADER;
        int padding = (ALIGNMENT - bare % ALIGNMENT) % ALIGNMENT;
        file.u32(0x04034b50);
        described(entry);
        file.u16(EXTRA_HEADER + padding).all(entry.name()).u16(PADDING).u16(padding);
        file.all(new byte[padding]).all(content);
        return this;
    }

    byte[] bytes() {
        int directory = file.length();
        for (Entry entry : entries) {
            file.u32(0x02014b50).u16(VERSION);
            described(entry);
            file.u16(0).u16(0).u16(0).u16(0).u32(0).u32(entry.offset()).all(entry.name());
        }
        int end = file.length();
        file.u32(0x06054b50).u16(0).u16(0).u16(entries.size()).u16(entries.size());
        return file.u32(end - directory).u32(directory).u16(0).bytes();
    }

    /** What the local header and the directory have in common. */
    private void described(Entry entry) {
        file.u16(VERSION).u16(0).u16(0).u16(0).u16(DAY_ONE).u32(entry.sum());
        file.u32(entry.size()).u32(entry.size()).u16(entry.name().length);
    }
}
