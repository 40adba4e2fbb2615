import type { ShadowingModel } from './shadowing.js';

/** No shadowing. */
export const noShadowing: ShadowingModel = () => ({
  usesDraws: false,
  place: () => undefined,
  addGains: () => undefined,
});
