import { Api } from './app/api.js';
import { App } from './app/app.js';
import { watchPointer } from './app/pointer.js';
import { Shell } from './app/shell.js';
import { installTestHook } from './app/testHook.js';
import { ThemeChoice } from './app/themeChoice.js';
import { h } from './panels/dom.js';
import { Stage } from './scene/stage.js';

/** `#sim=ID` in the address shows a running simulation, `#recording=NAME` replays a recording of the server's. */
function showAddressed(app: App): void {
  const address = new URLSearchParams(location.hash.slice(1));
  const id = address.get('sim');
  const name = address.get('recording');
  if (id !== null) app.watch(id);
  else if (name !== null) app.openRecording(name).catch((error: Error) => app.notify('error', error.message));
}

function createStage(canvas: HTMLCanvasElement, onRelease: () => void): Stage | null {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  try {
    return new Stage({ canvas, reducedMotion: () => calm.matches, onRelease });
  } catch {
    return null;
  }
}

function showUnsupported(root: HTMLElement): void {
  root.append(
    h(
      'div',
      { class: 'start unsupported', role: 'alert' },
      h(
        'div',
        { class: 'start-card' },
        h('h2', { text: 'This browser cannot draw the scene' }),
        h('p', {
          text: 'Verge needs WebGL 2, which is switched off or missing here. Try a current Firefox, Chrome, Edge or Safari with hardware acceleration. The command line works without a browser: npx verge run riverside',
        }),
      ),
    ),
  );
}

function begin(root: HTMLElement): void {
  const canvas = h('canvas', {
    class: 'canvas',
    'aria-label': 'Road scene. Everything it shows is also in the panels.',
    role: 'img',
  });
  const stage = createStage(canvas, () => app.setFollow(false));
  if (stage === null) {
    new ThemeChoice();
    showUnsupported(root);
    return;
  }
  const app = new App({ api: new Api(), stage, theme: new ThemeChoice() });
  new Shell(app, root, canvas);
  watchPointer(app, canvas);
  installTestHook(app);
  new ResizeObserver(() => stage.resize(canvas.clientWidth, canvas.clientHeight)).observe(canvas);
  const loop = (now_ms: number): void => {
    app.picture(now_ms);
    requestAnimationFrame(loop);
  };
  requestAnimationFrame(loop);
  showAddressed(app);
  addEventListener('hashchange', () => showAddressed(app)); // an address typed or pasted
}

begin(document.getElementById('app')!);
