package com.shopwright.configurator.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Khronos' own validator, where Node and the package {@code gltf-validator} are installed ({@code NODE_PATH} says where, as
 * for every package of Node's).
 */
final class KhronosValidator {

    private static final String SCRIPT = """
            const bytes = [];
            process.stdin.on('data', part => bytes.push(part));
            process.stdin.on('end', () => require('gltf-validator')
                .validateBytes(new Uint8Array(Buffer.concat(bytes)))
                .then(report => console.log(JSON.stringify(report.issues.messages.filter(one => one.severity < 2)))));
            """;

    private KhronosValidator() {}

    static boolean present() {
        try {
            return run("require('gltf-validator')", new byte[0]).isEmpty();
        } catch (IOException | InterruptedException noNode) {
            return false;
        }
    }

    /** Errors and warnings as a JSON list. */
    static String complaints(byte[] glb) throws IOException, InterruptedException {
        return run(SCRIPT, glb);
    }

    private static String run(String script, byte[] input) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "-e", script)
                .redirectErrorStream(true)
                .start();
        try (var in = node.getOutputStream()) {
            in.write(input);
        }
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        node.waitFor(1, TimeUnit.MINUTES);
        return said.strip();
    }
}
