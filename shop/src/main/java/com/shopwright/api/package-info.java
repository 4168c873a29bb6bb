/**
 * JSON over HTTP for programs: {@code /api/v1}, described by {@code /api/openapi.json} and, for people, {@code /api}.
 *
 * <p>Owns no tables; hears and publishes nothing; stands on the faces of the rooms below. What a call looks like is
 * promised to others and stays: paths, fields, states and the names of problems (RFC 9457).
 *
 * <p>Invariants: whatever is sent, the answer is never a 500 for it, and a refusal names the field and the remedy; a body
 * is read strictly (no unknown fields, no text where a number belongs); problems become HTTP in one place ({@link
 * com.shopwright.api.ApiProblems}); every mapped call stands in the document and every documented one is mapped; the
 * owner's key is compared in constant time and never logged.
 */
@NullMarked
package com.shopwright.api;

import org.jspecify.annotations.NullMarked;
