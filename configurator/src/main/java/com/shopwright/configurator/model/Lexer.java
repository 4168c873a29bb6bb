package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an expression into tokens. A hyphen inside a name belongs to the name. What starts with a digit is a number unless
 * it goes on with a letter ({@code 2-door}) or the model declares it as a name ({@code 90-200}).
 */
final class Lexer {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern SYMBOL = Pattern.compile("!=|<=|>=|[=<>()\\[\\],+*/-]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String source;
    private final Predicate<String> declared;

    Lexer(String source, Predicate<String> declared) {
        this.source = source;
        this.declared = declared;
    }

    /** Ends with one of kind {@code END}. */
    List<Token> tokens() {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < source.length()) {
            Matcher space = at(SPACE, at);
            if (space.lookingAt()) {
                at = space.end();
            } else {
                Token token = token(at);
                tokens.add(token);
                at += token.text().length();
            }
        }
        tokens.add(new Token(Kind.END, "", source.length()));
        return tokens;
    }

    private Token token(int at) {
        Matcher word = at(WORD, at);
        if (word.lookingAt() && isName(word.group())) {
            return new Token(Kind.NAME, word.group(), at);
        }
        Matcher colour = at(COLOUR, at);
        if (colour.lookingAt()) {
            return new Token(Kind.NAME, colour.group(), at);
        }
        Matcher number = at(NUMBER, at);
        if (number.lookingAt()) {
            return new Token(Kind.NUMBER, number.group(), at);
        }
        Matcher symbol = at(SYMBOL, at);
        if (symbol.lookingAt()) {
            return new Token(Kind.SYMBOL, symbol.group(), at);
        }
        String character = Character.toString(source.codePointAt(at));
        throw new Misuse(at, "There is a stray \"" + character + "\".", remedy(at, character));
    }

    private boolean isName(String word) {
        return !Character.isDigit(word.charAt(0))
                || word.chars().anyMatch(Character::isLetter)
                || (word.contains("-") && declared.test(word));
    }

    private Matcher at(Pattern pattern, int at) {
        return pattern.matcher(source).region(at, source.length());
    }

    private String remedy(int at, String character) {
        if (source.startsWith("#", at + 1)) {
            return "Write the colour without quotes, and the whole in quotes, like \"if(lamp, #2B2724, none)\".";
        }
        return switch (character) {
            case "\"", "'" -> "Write names without quotes, like wood = oak.";
            case "&" -> "Write and.";
            case "|" -> "Write or.";
            case "!" -> "Write not, or != to compare.";
            case "%" -> "Write a percentage as a decimal number, like 0.15.";
            case "{", "}" -> "Use parentheses ( ).";
            case ".", ";", ":" -> "Write decimals as 0.5, and separate arguments by commas.";
            default -> "Leave it out.";
        };
    }
}
