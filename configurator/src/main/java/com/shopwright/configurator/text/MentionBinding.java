package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Piece.Named;
import com.shopwright.configurator.text.Wish.Meaning;
import java.util.List;

/** What can be left out is wanted when it is only mentioned: {@code with a lock}, {@code extendable}. */
final class MentionBinding implements Binding {

    @Override
    public void bind(Sentence sentence) {
        for (int at : sentence.open()) {
            if (sentence.piece(at) instanceof Named named && !sentence.isNoun(at) && !named.title()) {
                List<Match> optional = Roles.options(sentence, at, named).stream()
                        .filter(match ->
                                match.whole() && canBeLeftOut(match.sense().option()))
                        .toList();
                if (!optional.isEmpty()) {
                    List<Meaning> meanings = optional.stream()
                            .map(match -> new Meaning(match.sense().option().name(), new Want.Some()))
                            .toList();
                    sentence.add(new Wish(
                            meanings,
                            sentence.words(at, at),
                            optional.getFirst().how()));
                    sentence.use(at);
                }
            }
        }
    }

    private static boolean canBeLeftOut(Option option) {
        return switch (option) {
            case Option.YesNo yesNo -> true;
            case Option.Numeric numeric -> !numeric.length() && numeric.min() <= 0;
            case Option.Choice choice -> false;
            case Option.Text text -> false;
        };
    }
}
