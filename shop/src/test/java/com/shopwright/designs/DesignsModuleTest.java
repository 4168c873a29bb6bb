package com.shopwright.designs;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.TestRooms;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignsModuleTest {

    @Test
    void savesADesignOnceAndGivesItBackAsItWas() {
        try (TestRooms rooms = TestRooms.of("catalog", "designs")) {
            Designs designs = rooms.get(Designs.class);
            DesignId id = designs.save(DesignTest.table());
            assertThat(designs.save(DesignTest.table())).isEqualTo(id);
            assertThat(rooms.sql()
                            .sql("select count(*) from designs.design")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            DesignId unknown = new DesignId("ab".repeat(32));
            assertThat(designs.find(Set.of(id, unknown))).containsOnlyKeys(id).containsEntry(id, DesignTest.table());
            assertThat(designs.find(Set.of())).isEmpty();
        }
    }
}
