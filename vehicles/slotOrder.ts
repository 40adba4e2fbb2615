import { T_CHECK_CAM_GEN_US } from '../core/facilities/caService.js';
import { drawPhases_us } from '../core/facilities/triggerPhases.js';
import type { SlotOrder } from '../core/stations/hostContext.js';

/** Purpose of the draw of the phases at which vehicles check their triggers. */
export const TRIGGER_PHASE = 'triggerPhase';

/** Vehicles that are numbered together: their columns stay in a processor's cache from one to the next. */
const BLOCK = 1024;

/**
 * Vehicles by trigger phase within blocks of ids: those that work in one window lie side by side in all columns, and those
 * that are on the road together, whose ids are near, lie close by. No result depends on it; 10,000 vehicles take a fifth
 * less time.
 */
export const byTriggerPhase: SlotOrder = (stationIds, rng) => {
  const phase_us = drawPhases_us(T_CHECK_CAM_GEN_US, stationIds, rng, TRIGGER_PHASE);
  const block = (row: number) => Math.floor(row / BLOCK);
  return Uint32Array.from(stationIds.keys()).sort((a, b) => block(a) - block(b) || phase_us[a] - phase_us[b] || a - b);
};
