package com.shopwright.configurator.lettering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** WOFF 1.0 (W3C Recommendation of 2012): a TrueType font whose tables are compressed one by one. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    /** The font as TrueType readers want it. */
    static byte[] unpacked(byte[] woff) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IOException("This is not a WOFF file.");
        }
        int tables = in.getShort(12);
        ByteBuffer directory = ByteBuffer.allocate(12 + 16 * tables);
        int power = Integer.highestOneBit(tables);
        directory.putInt(in.getInt(4)).putShort((short) tables);
        directory.putShort((short) (16 * power));
        directory.putShort((short) Integer.numberOfTrailingZeros(power));
        directory.putShort((short) (16 * (tables - power)));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + ENTRY * i;
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), in.getInt(entry + 12));
            directory.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16));
            directory.putInt(directory.capacity() + data.size()).putInt(table.length);
            data.writeBytes(table);
            data.writeBytes(new byte[(4 - table.length % 4) % 4]);
        }
        ByteArrayOutputStream font = new ByteArrayOutputStream();
        font.writeBytes(directory.array());
        data.writeTo(font);
        return font.toByteArray();
    }

    /** Tables that would not have become smaller are stored as they are. */
    private static byte[] table(byte[] woff, int offset, int packed, int length) throws IOException {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(table) != length) {
                throw new IOException("A table of the font ends early.");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IOException("A table of the font is damaged.", e);
        } finally {
            inflater.end();
        }
    }
}
