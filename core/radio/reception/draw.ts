import { mix32 } from '../../random/random.js';

/** Uniform 32-bit draw of a frame at a receiving station. */
export const drawOf = (drawKey: number, stationId: number): number => mix32(drawKey ^ Math.imul(stationId, 0x9e3779b1));
