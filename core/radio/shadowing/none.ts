import type { ShadowingModel } from './shadowing.js';

/** No shadowing. */
export const noShadowing: ShadowingModel = () => ({ place: () => undefined, addGains: () => undefined });
