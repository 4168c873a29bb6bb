package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Optional;

/** The list of shipments. */
public record ParcelList(List<Choice> choices, List<Parcel> parcels, Optional<String> next, String self) {}
