package com.shopwright.configurator.picture;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurators;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.ModelReader;
import com.shopwright.configurator.scene.Scene;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * For whoever works at a model's shapes: takes pictures of it and says how long that took.
 *
 * <p>Arguments: the folder to write to, the model's file, then any of {@code size=800x600}, {@code
 * views=hero,front,side,back,top,detail}, {@code backdrop=light|dark|none} and {@code option=value}.
 */
final class Contactsheet {

    private final Path folder;
    private final Map<String, String> wishes = new LinkedHashMap<>();
    private String size = "800x600";
    private String views = "hero";
    private String backdrop = "light";

    private Contactsheet(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println(
                    "Contactsheet FOLDER MODEL.yaml [size=800x600] [views=hero,front] [backdrop=dark] [option=value]...");
            System.exit(2);
        }
        Contactsheet sheet = new Contactsheet(Files.createDirectories(Path.of(arguments[0])));
        for (int i = 2; i < arguments.length; i++) {
            String[] pair = arguments[i].split("=", 2);
            sheet.set(pair[0], pair[1]);
        }
        sheet.take(Path.of(arguments[1]), System.out);
    }

    private void set(String name, String value) {
        switch (name) {
            case "size" -> size = value;
            case "views" -> views = value;
            case "backdrop" -> backdrop = value;
            default -> wishes.put(name, value);
        }
    }

    private void take(Path file, PrintStream out) throws IOException {
        Configurator configurator = configurator(file);
        Choices choices = Choices.NONE;
        for (Map.Entry<String, String> wish : wishes.entrySet()) {
            choices = configurator
                    .resolve(choices, wish.getKey(), wish.getValue())
                    .choices();
        }
        Configuration configuration = configurator.complete(choices, Configurator.Goal.CLOSEST, Supply.UNLIMITED);
        Scene scene = configurator
                .model()
                .scene(configuration.choices())
                .orElseThrow(() -> new IllegalStateException(file + " says no shapes."));
        int width = Integer.parseInt(size.split("x")[0]);
        int height = Integer.parseInt(size.split("x")[1]);
        for (String view : views.split(",")) {
            Shot shot = new Shot(
                    Viewpoint.valueOf(view.toUpperCase(Locale.ROOT)),
                    width,
                    height,
                    Backdrop.valueOf(backdrop.toUpperCase(Locale.ROOT)));
            Studio.picture(scene, shot);
            long start = System.nanoTime();
            Picture picture = Studio.picture(scene, shot);
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            String name = configuration.product()
                    + wishes.values().stream().map(v -> "-" + v).reduce("", String::concat);
            Path target = folder.resolve(name + "-" + view + ".png");
            Files.write(target, picture.png());
            out.println(target + " " + milliseconds + " ms");
        }
    }

    private static Configurator configurator(Path file) throws IOException {
        Model model = switch (new ModelReader().read(file.toString(), Files.readString(file))) {
            case ModelReader.Reading.Read(Model read) -> read;
            case ModelReader.Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
        return switch (Configurators.compile(model)) {
            case Configurators.Outcome.Compiled(Configurator compiled) -> compiled;
            case Configurators.Outcome.Refused(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }
}
