import { COLOUR_MODE, type ColourMode } from '../scene/vehicleShader.js';
import type { App } from './app.js';

interface PageActions {
  readonly placeHazard: () => void;
  readonly openFile: () => void;
  readonly help: () => void;
}

const TENTH_us = 100_000;

const PRESSED = 'button, summary, input:is([type=checkbox], [type=radio])';
const MOVING = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
const PRESSING = [' ', 'Enter'];

/** Whether a key belongs to what has the focus: all keys to a text, a number or a menu, to a slider and a button those that work it. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog, textarea, select, [contenteditable]') !== null) return true;
  if (target.matches('[type=range]')) return MOVING.includes(key);
  if (target.matches('[type=radio]')) return MOVING.includes(key) || PRESSING.includes(key);
  if (target.matches(PRESSED)) return PRESSING.includes(key);
  if (target.matches('[type=number]')) return key !== ' '; // no number has a space in it
  return target.matches('input');
}

/**
 * A control that was worked by the pointer lets go of the focus, so that the next key is the page's: Space then plays and
 * does not press the button again. Reached by the keyboard, it keeps it.
 */
function releasePointerFocus(): void {
  let byPointer = false;
  const release = (): void => {
    const focused = document.activeElement;
    if (byPointer && focused instanceof HTMLElement && focused.matches(`select, ${PRESSED}`)) focused.blur();
  };
  addEventListener('pointerdown', () => {
    byPointer = true;
  });
  addEventListener('keydown', () => {
    byPointer = false;
  });
  addEventListener('click', (event) => {
    if (event.detail > 0 && !(event.target instanceof HTMLSelectElement)) release();
  });
  addEventListener('change', release);
}

/** Keys that move the view: a hazard is then aimed at its middle. */
const AIMING = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** Lets go of the latest thing taken up: the hazard tool, the followed car, the selection. */
function letGo(app: App): void {
  if (app.tool.isArmed) app.tool.disarm();
  else if (app.following) app.setFollow(false);
  else app.select(null);
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
    p: () => (app.tool.isArmed ? app.tool.disarm() : actions.placeHazard()),
    h: () => app.run.sceneInfo && app.stage.rig.home(app.run.sceneInfo),
    '?': () => actions.help(),
    '+': () => app.stage.rig.zoom(0.8),
    '=': () => app.stage.rig.zoom(0.8),
    '-': () => app.stage.rig.zoom(1.25),
    Enter: () => app.tool.placeHere(),
    Escape: () => letGo(app),
    ArrowLeft: (event) => (app.run.isReplay ? app.jump(-jumpOf(event)) : app.stage.rig.pan(-1, 0)),
    ArrowRight: (event) => (app.run.isReplay ? app.jump(jumpOf(event)) : app.stage.rig.pan(1, 0)),
    ArrowUp: () => app.stage.rig.pan(0, 1),
    ArrowDown: () => app.stage.rig.pan(0, -1),
  };
  releasePointerFocus();
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || isTaken(event.target, event.key)) return;
    const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action === undefined) return;
    if (event.key === 'Enter' && !app.tool.isArmed) return;
    event.preventDefault();
    if (AIMING.includes(event.key)) app.tool.aimAtMiddle();
    action(event);
  });
}
