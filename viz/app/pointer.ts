import type { App } from './app.js';

/** A press that moves farther is a drag, not a click, px. */
const CLICK_px = 5;

/** Selects what is clicked in the scene, and shows by the cursor what can be; with the hazard tool, places hazards. */
export function watchPointer(app: App, canvas: HTMLCanvasElement): void {
  let pressed: [number, number] | null = null;
  let hovering = false;
  const pick = (event: PointerEvent) => {
    const pair = app.run.feed?.buffer.pairAt(app.time_us) ?? null;
    return app.stage.pick(event.clientX, event.clientY, pair, app.time_us);
  };
  canvas.addEventListener('pointerdown', (event) => {
    pressed = event.button === 0 ? [event.clientX, event.clientY] : null;
  });
  canvas.addEventListener('pointerup', (event) => {
    if (pressed === null) return;
    const moved = Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]);
    pressed = null;
    if (moved >= CLICK_px) return;
    if (app.tool.isArmed) {
      app.tool.pointAt(app.stage.groundAt(event.clientX, event.clientY));
      app.tool.placeHere();
    } else app.select(pick(event));
  });
  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons !== 0 || hovering) return;
    hovering = true;
    requestAnimationFrame(() => {
      hovering = false;
      if (app.tool.isArmed) app.tool.pointAt(app.stage.groundAt(event.clientX, event.clientY));
      canvas.style.cursor = app.tool.isArmed ? 'crosshair' : pick(event) === null ? 'grab' : 'pointer';
    });
  });
  canvas.addEventListener('pointerleave', () => app.tool.isArmed && app.tool.pointAt(null));
}
