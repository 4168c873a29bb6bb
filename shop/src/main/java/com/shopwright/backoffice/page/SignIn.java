package com.shopwright.backoffice.page;

/** @param problem empty, or why the last try did not work */
public record SignIn(String email, String next, String problem, boolean signedOut) {}
