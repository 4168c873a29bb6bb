package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Optional;

/**
 * What every page of the back office shows around its content.
 *
 * @param sections those that this shop needs
 * @param waiting how many matters wait for a person
 */
public record Office(List<Section> sections, String staff, int waiting, Optional<Notice> notice) {}
