package com.shopwright.backoffice.page;

/**
 * One step of an order in the stream of all of them.
 *
 * @param id of the element, so that a step that comes twice is shown once
 * @param tone {@code good}, {@code bad} or empty
 * @param took how long it took; empty where that means nothing
 */
public record ActivityRow(
        String id,
        String time,
        String order,
        String href,
        String total,
        String step,
        String tone,
        String detail,
        String who,
        String took) {}
