package com.shopwright.configurator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.shopwright.configurator.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code GlbTest} checks the same structure without Node. */
class GlbValidatorTest {

    @BeforeAll
    static void onlyWhereTheValidatorIs() {
        assumeTrue(KhronosValidator.present(), "Node with gltf-validator is not installed");
    }

    @Test
    void findsNothingToComplainAbout() throws Exception {
        for (Scene scene : List.of(Cabinet.SHUT, Cabinet.OPENING)) {
            for (Glb.Flavour flavour : Glb.Flavour.values()) {
                byte[] glb = Glb.of(scene, Cabinet.batches(scene), Cabinet::material, flavour);
                assertThat(KhronosValidator.complaints(glb)).as(flavour.name()).isEqualTo("[]");
            }
        }
    }

    @Test
    void findsNothingToComplainAboutInAPackedFile() throws Exception {
        for (Scene scene : List.of(Cabinet.SHUT, Cabinet.OPENING)) {
            byte[] glb = Glb.smallest(scene, Cabinet.batches(scene), Cabinet::material);
            assertThat(KhronosValidator.complaints(glb)).isEqualTo("[]");
        }
    }

    @Test
    void findsNothingToComplainAboutInAnEmptyScene() throws Exception {
        byte[] glb = Glb.of(Cabinet.SHUT, List.of(), Cabinet::material, Glb.Flavour.FULL);

        assertThat(KhronosValidator.complaints(glb)).isEqualTo("[]");
    }
}
