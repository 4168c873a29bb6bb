package com.shopwright.configurator.text;

import com.shopwright.configurator.text.WordToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into tokens. Hyphens part words; {@code 55"} is a number and a mark, {@code 'The Millers'} is quoted. */
final class Tokens {

    /** Alternatives are tried in this order, so an opening quote comes before the mark it would otherwise be. */
    private static final Pattern TOKEN = Pattern.compile("""
            (?<![\\p{L}\\d])["“”„«»]\\s*(?<double>[^"“”„«»]{1,80}?)\\s*["“”«»]\
            |(?<![\\p{L}\\d])['‘’‚`]\\s*(?<single>[^"'‘’`]{1,60}(?:['’][^"'‘’`]{1,60}?)??)\\s*['’‘`](?![\\p{L}\\d])\
            |(?<number>\\d+(?:[.,]\\d+)*)\
            |(?<word>\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*)\
            |(?<mark>\\S)""");

    private static final String POSSESSIVE = "s";

    private Tokens() {}

    static List<WordToken> of(String text) {
        List<WordToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = -1;
        while (matcher.find()) {
            tokens.add(token(matcher, matcher.start() == end));
            end = matcher.end();
        }
        return tokens;
    }

    private static WordToken token(Matcher matcher, boolean glued) {
        for (String quote : List.of("double", "single")) {
            String quoted = matcher.group(quote);
            if (quoted != null) {
                return token(matcher, Kind.QUOTED, quoted, quoted, glued);
            }
        }
        String whole = matcher.group();
        if (matcher.group("number") != null) {
            return token(matcher, Kind.NUMBER, whole, whole, glued);
        }
        return matcher.group("word") != null
                ? token(matcher, Kind.WORD, whole, word(whole), glued)
                : token(matcher, Kind.MARK, whole, whole, glued);
    }

    private static WordToken token(Matcher matcher, Kind kind, String text, String folded, boolean glued) {
        return new WordToken(kind, text, folded, matcher.start(), matcher.end(), glued, false);
    }

    /** Folded, and {@code daughter's} as {@code daughter}. */
    private static String word(String word) {
        int apostrophe = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
        boolean possessive = apostrophe > 1 && word.substring(apostrophe + 1).equalsIgnoreCase(POSSESSIVE);
        return Folding.fold(possessive ? word.substring(0, apostrophe) : word);
    }
}
