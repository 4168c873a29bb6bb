package com.shopwright.bench.configurator;

/** Small instances written by hand, one of each format. */
final class Samples {

    /** Of the 3 x 3 x 2 combinations, the first table leaves 3 pairs; the second takes away what has frame 0 and bell 7. */
    static final String BIKES_XCSP = """
            <instance>
              <domains nbDomains="2">
                <domain name="three" nbValues="3">0..2</domain>
                <domain name="bells" nbValues="2">-1 7</domain>
              </domains>
              <variables nbVariables="3">
                <variable name="frame" domain="three"/><variable name="fork" domain="three"/>
                <variable name="bell" domain="bells"/>
              </variables>
              <relations nbRelations="2">
                <relation name="r1" arity="2" nbTuples="3" semantics="supports">
                  0 1|1 2|2 0
                </relation>
                <relation name="r2" arity="2" nbTuples="2" semantics="conflicts">
                  7 0|99 1
                </relation>
              </relations>
              <constraints nbConstraints="2">
                <constraint name="c1" arity="2" scope="frame fork" reference="r1"/>
                <constraint name="c2" arity="2" scope="bell frame" reference="r2"/>
              </constraints>
            </instance>
            """;

    static final long BIKES_SOLUTIONS = 5;

    /** A lamp with one or two of two extras that exclude each other; x1 must be. */
    static final String LAMP_DIMACS = """
            c 1 Lamp
            p cnf 3 3
            1 0
            -1 2 3 0
            -2 -3 0
            """;

    static final long LAMP_SOLUTIONS = 2;

    /** A desk: one of three tops; drawers with or without a lock; one or two lights; legs and feet always. */
    static final String DESK_UVL = """
            namespace Desk

            features
                Desk {abstract true}
                    alternative
                        Oak
                        "Dark walnut" {price 180}
                        Pine
                    // what may be left out
                    optional
                        Drawers
                            or
                                Lock
                                Tray
                                "Pen // tray"
                    [1..2]
                        Spot
                        Strip
                        Bulb
                    mandatory
                        Legs
                            mandatory
                                Feet
                    [0..*]
                        Cable
            constraints
                Lock => Drawers
                Pine & (Spot | Strip) => !"Pen // tray"
                Cable <=> Spot
            """;

    /**
     * Lights: of the 6 selections of one or two, 5 have a spot or a strip; the cable follows from the spot. Drawers: none, or 7
     * selections of what is inside, 3 of them without the pen tray. Oak and walnut: 2 x 6 x 8; pine: 5 x 4 + 1 x 8.
     */
    static final long DESK_SOLUTIONS = 124;

    private Samples() {}
}
