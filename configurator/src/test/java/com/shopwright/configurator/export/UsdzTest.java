package com.shopwright.configurator.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.mesh.Batch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class UsdzTest {

    private static final byte[] FILE = Usdz.of(Cabinet.OPENING, Cabinet.batches(Cabinet.OPENING), Cabinet::material);

    private static Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(FILE))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getMethod()).as(entry.getName()).isEqualTo(ZipEntry.STORED);
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String usda() throws IOException {
        return new String(entries().get("product.usda"), StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithTheDescriptionAndHasTheTexturesBesideIt() throws IOException {
        assertThat(entries().keySet())
                .containsExactly("product.usda", "textures/oak.jpg", "textures/oak-relief.jpg", "textures/cane.png");
    }

    @Test
    void beginsEveryFileAtAMultipleOfSixtyFour() {
        ByteBuffer zip = ByteBuffer.wrap(FILE).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        int files = 0;
        while (zip.getInt(at) == 0x04034b50) {
            int data = at + 30 + zip.getShort(at + 26) + zip.getShort(at + 28);
            assertThat(data % 64).as("file " + files).isZero();
            at = data + zip.getInt(at + 18);
            files++;
        }
        assertThat(files).isEqualTo(4);
        assertThat(zip.getInt(at)).as("the directory follows").isEqualTo(0x02014b50);
    }

    @Test
    void saysMetresAndWhichWayIsUp() throws IOException {
        assertThat(usda())
                .startsWith("#usda 1.0\n")
                .contains("metersPerUnit = 1\n", "upAxis = \"Y\"\n", "defaultPrim = \"Product\"");
    }

    @Test
    void givesEachVertexAPointANormalAndAPlace() throws IOException {
        String[] meshes = usda().split("def Mesh ");
        assertThat(meshes).hasSize(4);
        int number = 1;
        for (Batch batch : Cabinet.batches(Cabinet.OPENING)) {
            String mesh = meshes[number++];
            assertThat(tuples(mesh, "points")).isEqualTo(batch.mesh().vertices());
            assertThat(tuples(mesh, "normals")).isEqualTo(batch.mesh().vertices());
            assertThat(tuples(mesh, "faceVertexIndices")).isEqualTo(batch.mesh().triangles().length);
            assertThat(tuples(mesh, "faceVertexCounts")).isEqualTo(batch.mesh().triangles().length / 3);
            boolean textured = !batch.surface().equals(Cabinet.GLASS);
            assertThat(tuples(mesh, "primvars:st"))
                    .isEqualTo(textured ? batch.mesh().vertices() : 0);
        }
    }

    @Test
    void namesNothingThatIsNotThere() throws IOException {
        String text = usda();
        Map<String, byte[]> entries = entries();
        assertThat(Pattern.compile("@([^@]+)@").matcher(text).results().map(found -> found.group(1)))
                .hasSize(3)
                .allMatch(entries::containsKey);
        assertThat(Pattern.compile("</Product/Materials/(Material\\d+)[/>]")
                        .matcher(text)
                        .results())
                .isNotEmpty()
                .allMatch(found -> text.contains("def Material \"" + found.group(1) + "\""));
    }

    @Test
    void isTheSameToTheByteEveryTime() {
        assertThat(Usdz.of(Cabinet.OPENING, Cabinet.batches(Cabinet.OPENING), Cabinet::material))
                .isEqualTo(FILE);
    }

    /** How many elements an attribute's list has; 0 where there is no such attribute. */
    private static int tuples(String mesh, String attribute) {
        String list = Pattern.compile("\\[\\] " + Pattern.quote(attribute) + " = \\[(.*?)\\]", Pattern.DOTALL)
                .matcher(mesh)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElse("");
        return list.isEmpty() ? 0 : list.split(list.startsWith("(") ? "\\), \\(" : ", ").length;
    }
}
