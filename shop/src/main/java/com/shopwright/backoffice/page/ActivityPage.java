package com.shopwright.backoffice.page;

import java.util.List;

/** The latest steps of all orders, newest first. */
public record ActivityPage(List<ActivityRow> latest) {}
