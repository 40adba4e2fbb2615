/** Small-scale fading gain of one frame at one receiver, dB; `draw` is a uniform 32-bit hash. */
export type Fading = (distance_m: number, draw: number) => number;
export type FadingModel = () => Fading | null;
