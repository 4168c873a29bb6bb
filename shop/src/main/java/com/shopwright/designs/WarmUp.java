package com.shopwright.designs;

import com.shopwright.configurator.material.Materials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does beside the start what the first buyers would wait for: models are compiled, then the materials' textures painted. One
 * after the other, so that a processor is left for those who are there already.
 */
@Component
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final CompiledModels models;

    WarmUp(CompiledModels models) {
        this.models = models;
    }

    @EventListener(ApplicationReadyEvent.class)
    void besideTheStart() {
        Thread.ofVirtual().name("warm-up").start(() -> {
            try {
                models.compileNewest();
                Materials.paintAll();
            } catch (RuntimeException notNow) {
                LOG.warn("Models and textures are made when they are wanted, because this failed at the start", notNow);
            }
        });
    }
}
