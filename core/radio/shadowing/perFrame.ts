import { mix32 } from '../../random/random.js';
import { normalQuantile } from '../normal.js';
import type { ShadowingModel } from './shadowing.js';

const SALT = 0x51ed270b;

/** An independent draw for each frame and receiver: the assumption of the analytic models used as references. */
export const perFrame: ShadowingModel = (config) => ({
  usesDraws: true,
  place: () => undefined,
  addGains: (_sender, _receivers, draws, count, power_dBm) => {
    for (let i = 0; i < count; i++) power_dBm[i] += config.sigma_dB * normalQuantile(mix32(draws[i] ^ SALT));
  },
});
