package com.shopwright.notifications;

import com.shopwright.notifications.letter.Letter;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws a letter as HTML that mail programs understand: tables and inline styles. */
@Component
class LetterHtml {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    String draw(Letter letter, Sender sender) {
        StringOutput html = new StringOutput();
        Map<String, Object> model = Map.of(
                "letter",
                letter,
                "shopName",
                sender.name(),
                "tagline",
                sender.tagline(),
                "home",
                sender.home().toString(),
                "answerTo",
                sender.address().value());
        templates.render("mail/letter.jte", model, html);
        return html.toString();
    }
}
