package com.shopwright.api;

import com.shopwright.dispatch.Dispatch;
import com.shopwright.dispatch.DispatchOutcome;
import com.shopwright.dispatch.ShipmentFilter;
import com.shopwright.dispatch.ShipmentState;
import com.shopwright.kernel.Actor;
import com.shopwright.orders.ShipmentId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The owner's parcels, handed over by hand where no warehouse is wired. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin/shipments", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminShipmentCalls {
    private static final String REMEDY = "a shipment's id stands in GET " + ApiPaths.V1 + "/admin/shipments";
    private static final int LONGEST_CARRIER = 60;
    private static final int LONGEST_TRACKING = 80;

    private final Dispatch dispatch;

    AdminShipmentCalls(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @GetMapping
    Listing<ShipmentDocument> list(
            @RequestParam("state") Optional<String> state,
            @RequestParam("cursor") Optional<String> cursor,
            @RequestParam("limit") Optional<String> limit) {
        Query asked = new Query();
        ShipmentFilter filter = new ShipmentFilter(
                asked.oneOf("state", state, ShipmentState.class).map(Set::of).orElse(Set.of()),
                asked.text("cursor", cursor),
                asked.limit(limit));
        return Listing.of(dispatch.shipments(filter), ShipmentDocument::of);
    }

    @PostMapping("/{id}/hand-over")
    ShipmentDocument handOver(@PathVariable("id") String id, Body body) {
        ShipmentId shipment = parse(id);
        Optional<String> carrier = body.line("carrier", LONGEST_CARRIER);
        Optional<String> tracking = body.optionalLine("tracking", LONGEST_TRACKING);
        body.check();
        return answer(id, dispatch.handOver(shipment, carrier.orElseThrow(), tracking, Actor.OWNER));
    }

    @PostMapping("/{id}/delivered")
    ShipmentDocument delivered(@PathVariable("id") String id, Body body) {
        body.check();
        return answer(id, dispatch.delivered(parse(id), Actor.OWNER));
    }

    private static ShipmentId parse(String id) {
        return ApiPaths.id("id", id, text -> new ShipmentId(UUID.fromString(text)), REMEDY);
    }

    private ShipmentDocument answer(String id, DispatchOutcome outcome) {
        return switch (outcome) {
            case DispatchOutcome.Done _ ->
                dispatch.find(parse(id))
                        .map(ShipmentDocument::of)
                        .orElseThrow(() -> ApiPaths.notFound("id", id, REMEDY));
            case DispatchOutcome.UnknownShipment _ -> throw ApiPaths.notFound("id", id, REMEDY);
            case DispatchOutcome.NotPossible refused -> throw OrderCalls.notPossible(refused.state(), refused.reason());
        };
    }
}
