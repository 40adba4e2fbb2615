/** Pictures over which the pace is judged, and the pace in ms a picture that is too slow or has room to spare. */
const WINDOW = 12;
const TOO_SLOW_ms = 55;
const ROOM_ms = 20;
const LEAST = 0.65;

/**
 * Draws fewer pixels where the machine cannot keep up, and more again when it can: in a scene that moves, motion is worth
 * more than sharpness. A scene at rest is drawn sharp.
 */
export class AdaptiveResolution {
  private moving = 1;
  private resting = false;
  private times_ms: number[] = [];

  /**
   * Takes note of a picture that followed another at once.
   * @returns whether `share` changed
   */
  drawn(interval_ms: number): boolean {
    this.times_ms.push(interval_ms);
    if (this.times_ms.length < WINDOW) return false;
    const sorted = this.times_ms.sort((a, b) => a - b);
    const median_ms = sorted[WINDOW >> 1];
    this.times_ms = [];
    const before = this.moving;
    if (median_ms > TOO_SLOW_ms) this.moving = Math.max(LEAST, this.moving * 0.8);
    else if (median_ms < ROOM_ms) this.moving = Math.min(1, this.moving / 0.85);
    return this.moving !== before;
  }

  /** Share of the display's own resolution. */
  get share(): number {
    return this.resting ? 1 : this.moving;
  }

  /**
   * The scene came to rest, or moves again.
   * @returns whether `share` changed
   */
  rest(resting: boolean): boolean {
    const before = this.share;
    this.resting = resting;
    return this.share !== before;
  }
}

/** Whether WebGL is drawn by the processor: then smooth edges cost more than they are worth. */
export function isSoftwareRenderer(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return false;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}
