package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds wishes by the model's own words: tokens, pieces, bindings. */
final class WordWishes implements Wishes {

    private final Language language;
    private final Lexicon lexicon;
    private final Spellchecking spellchecking;
    private final boolean inscribes;
    private final List<Binding> bindings;

    WordWishes(Model model, Language language) {
        this.language = language;
        this.lexicon = new Lexicon(model, language);
        this.spellchecking = new Spellchecking(lexicon, language);
        var gauges = new Gauges(model, lexicon, language);
        var attributes = new Attributes(gauges, new HelpTexts(model, language), language);
        List<Option.Text> texts = model.options().stream()
                .filter(Option.Text.class::isInstance)
                .map(Option.Text.class::cast)
                .toList();
        this.inscribes = !texts.isEmpty();
        Map<String, Option> options = new LinkedHashMap<>();
        model.options().forEach(option -> options.put(option.name(), option));
        // In this order, because what is exact takes its nouns before what is vague.
        this.bindings = List.of(
                new InscriptionBinding(texts),
                new NumberBinding(gauges, language),
                new DimensionBinding(gauges),
                new NegationBinding(new Denials(lexicon), attributes, language),
                new ValueBinding(attributes),
                new LooseNumberBinding(gauges),
                new SizeBinding(attributes, options, lexicon, language),
                new MentionBinding());
    }

    @Override
    public Heard in(String text) {
        List<WordToken> tokens = spellchecking.correct(Tokens.of(text));
        List<Inscriptions.Found> inscriptions =
                inscribes ? new Inscriptions(lexicon, language, text, tokens).all() : List.of();
        var sentence = new Sentence(text, Spotting.pieces(lexicon, language, tokens, inscriptions));
        bindings.forEach(binding -> binding.bind(sentence));
        return new Heard(sentence.wishes(), sentence.unknown());
    }
}
