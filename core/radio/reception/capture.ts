import { unknownModel } from '../unknownModel.js';

/** When a later frame takes a receiver that is decoding another. */
export interface Capture {
  /** it must begin no later after the frame under way, us */
  readonly window_us: number;
  /** and be stronger by more than this */
  readonly margin_dB: number;
}

const MODELS: Readonly<Record<string, Capture>> = {
  /** The first to arrive: of frames that begin in the same microsecond the nearest, as a rule the strongest. */
  none: { window_us: 0, margin_dB: 0 },
  /**
   * The stronger of two frames that begin together: gain, timing and frequency are set by the end of the ten short training
   * symbols, 16 us at 10 MHz (IEEE 802.11-2020 17.3.3), until then by the strongest signal.
   */
  preamble: { window_us: 16, margin_dB: 0 },
  /** Message in message: the receiver looks out for stronger preambles all the time (5 dB: Torrent-Moreno et al. 2009). */
  message: { window_us: Infinity, margin_dB: 5 },
};

export const CAPTURE_MODELS: readonly string[] = Object.keys(MODELS);

/** @throws VergeError PARAMETER_INVALID for an unknown model */
export function captureNamed(name: string): Capture {
  const model = MODELS[name];
  if (model === undefined) throw unknownModel('capture', name, CAPTURE_MODELS);
  return model;
}
