package com.shopwright.configurator.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.DemoModels;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.text.Sentences.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How much of what buyers write is understood. The sentences that count were written by somebody who had not seen the code. */
class WishesQualityTest {

    private static final double ENOUGH = 0.9;

    /** The slots of one sentence: how many there are, and what is wrong with the others than {@code right}. */
    private record Score(Sentence sentence, int right, List<String> wrong) {}

    @Test
    void understandsTheSampleWhole() {
        List<Score> scores = scores("sample-sentences.yaml");

        assertThat(scores)
                .isNotEmpty()
                .allSatisfy(score -> assertThat(score.wrong()).isEmpty());
    }

    @Test
    void understandsNineOfTenSlotsOfSentencesBySomebodyElse() {
        List<Score> scores = scores("sentences.yaml");
        int right = scores.stream().mapToInt(Score::right).sum();
        int all =
                right + scores.stream().mapToInt(score -> score.wrong().size()).sum();
        String failures = scores.stream()
                .filter(score -> !score.wrong().isEmpty())
                .map(score -> "%n%s: %s%n    %s"
                        .formatted(score.sentence().model(), score.sentence().text(), score.wrong()))
                .collect(Collectors.joining());
        System.out.printf("Understood %d of %d slots in %d sentences.%s%n", right, all, scores.size(), failures);

        assertThat(scores).hasSizeGreaterThanOrEqualTo(50);
        assertThat((double) right / all)
                .as("slots right, of %d%s", all, failures)
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    static List<Score> scores(String resource) {
        return Sentences.read(resource).stream().map(WishesQualityTest::score).toList();
    }

    private static Score score(Sentence sentence) {
        Configurator configurator = DemoModels.configurator(sentence.model());
        Understanding understood =
                Interpreter.byWords(configurator, sentence.language()).understand(sentence.text());
        Choices choices = understood.choices();
        assertThat(configurator
                        .complete(choices, Goal.CLOSEST, Supply.UNLIMITED)
                        .choices())
                .as("a valid configuration for %s", sentence.text())
                .containsAllEntriesOf(choices.values());

        List<String> wrong = new ArrayList<>();
        sentence.expect().forEach((option, expected) -> {
            String value = choices.of(option).orElse("open");
            if (!expected.fits(value)) {
                wrong.add("%s is %s, not %s".formatted(option, value, expected));
            }
        });
        int right = sentence.expect().size() - wrong.size();
        choices.values().forEach((option, value) -> {
            if (!sentence.expect().containsKey(option) && !sentence.may().contains(option)) {
                wrong.add("%s is %s although nobody asked".formatted(option, value));
            }
        });
        String unknown = understood.unknown().stream()
                .map(words -> words.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        for (String word : sentence.notUnderstood()) {
            if (unknown.contains(word.toLowerCase(Locale.ROOT))) {
                right++;
            } else {
                wrong.add("%s is not reported".formatted(word));
            }
        }
        return new Score(sentence, right, wrong);
    }
}
