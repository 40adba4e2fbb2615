import { COLOUR_MODE, type ColourMode } from '../scene/vehicleShader.js';
import type { App } from './app.js';

interface PageActions {
  readonly openFile: () => void;
  readonly help: () => void;
}

const TENTH_us = 100_000;

/** Whether the keys belong to what has the focus: a field, a slider, a menu. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, dialog, [contenteditable]') !== null;
}

/** Time jumped by an arrow key, us: 100 ms, with Shift 1 s, with Alt 10 s. */
function jumpOf(event: KeyboardEvent): number {
  return event.altKey ? 100 * TENTH_us : event.shiftKey ? 10 * TENTH_us : TENTH_us;
}

/** The page's shortcuts, listed in the help. */
export function watchKeys(app: App, actions: PageActions): void {
  const colours = Object.keys(COLOUR_MODE) as ColourMode[];
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ' ': () => app.togglePlay(),
    s: () => app.step(),
    r: () => app.toggleRecord(),
    f: () => app.setFollow(!app.following),
    t: () => app.theme.toggle(),
    o: () => actions.openFile(),
    c: () => app.setColour(colours[(colours.indexOf(app.colour) + 1) % colours.length]),
    h: () => app.run.sceneInfo && app.stage.rig.home(app.run.sceneInfo),
    '?': () => actions.help(),
    '+': () => app.stage.rig.zoom(0.8),
    '=': () => app.stage.rig.zoom(0.8),
    '-': () => app.stage.rig.zoom(1.25),
    Escape: () => (app.following ? app.setFollow(false) : app.select(null)),
    ArrowLeft: (event) => (app.run.isReplay ? app.jump(-jumpOf(event)) : app.stage.rig.pan(-1, 0)),
    ArrowRight: (event) => (app.run.isReplay ? app.jump(jumpOf(event)) : app.stage.rig.pan(1, 0)),
    ArrowUp: () => app.stage.rig.pan(0, 1),
    ArrowDown: () => app.stage.rig.pan(0, -1),
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    const isButton = event.target instanceof HTMLButtonElement || (event.target as HTMLElement)?.tagName === 'SUMMARY';
    if (isButton && (event.key === ' ' || event.key === 'Enter')) return;
    const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action === undefined) return;
    event.preventDefault();
    action(event);
  });
}
