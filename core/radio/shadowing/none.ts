import type { ShadowingModel } from './shadowing.js';

/** No shadowing. */
export const noShadowing: ShadowingModel = () => ({ place: () => undefined, gain_dB: () => 0 });
