import { ChartsPanel } from '../charts/chartsPanel.js';
import { type Badge, Dock } from '../panels/dock.js';
import { h } from '../panels/dom.js';
import { EventsPanel } from '../panels/eventsPanel.js';
import { FileDrop } from '../panels/fileDrop.js';
import { createHazardChip } from '../panels/hazardChip.js';
import { HazardPanel } from '../panels/hazardPanel.js';
import { createHelp } from '../panels/help.js';
import { Inspector } from '../panels/inspector.js';
import { Launcher } from '../panels/launcher.js';
import { Notices } from '../panels/notices.js';
import { createSummary, missedSoFar } from '../panels/runSummary.js';
import { createFollowChip, SceneLabels } from '../panels/sceneLabels.js';
import { StartCard } from '../panels/startCard.js';
import { Timeline } from '../panels/timeline.js';
import { TopBar } from '../panels/topBar.js';
import { TraceMessages } from '../panels/traceMessages.js';
import { TunePanel } from '../panels/tunePanel.js';
import type { App } from './app.js';
import { watchKeys } from './keyboard.js';

const REFRESH_EVERY_ms = 250;
/** Below this width the docks are sheets over the scene, px. */
const NARROW_px = 860;
/** Height of a sheet, as a share of the window's (style/app.css). */
const SHEET_SHARE = 0.52;

/** Lays the page out around the scene and wires what belongs to the page as a whole. */
export class Shell {
  private readonly left: Dock;
  private readonly right: Dock;
  private readonly root: HTMLElement;

  constructor(
    private readonly app: App,
    root: HTMLElement,
    canvas: HTMLCanvasElement,
  ) {
    this.root = root;
    const files = new FileDrop(app);
    const help = createHelp();
    const openFile = (): void => files.input.click();
    const showHelp = (): void => help.showModal();
    const launcher = new Launcher(app);
    const tune = new TunePanel(app);
    const charts = new ChartsPanel(app);
    const events = new EventsPanel(app);
    const inspector = new Inspector(app);
    const hazards = new HazardPanel(app, () => this.closeSheets());
    const messages = new TraceMessages(app);
    this.left = new Dock(
      'left',
      'Scenarios and parameters',
      [
        {
          id: 'scenarios',
          title: 'Scenarios',
          icon: 'grid',
          element: launcher.element,
          refresh: () => launcher.refresh(),
        },
        { id: 'tune', title: 'Tune', icon: 'tune', element: tune.element },
        {
          id: 'hazards',
          title: 'Hazards',
          icon: 'alert',
          element: hazards.element,
          refresh: () => hazards.refresh(),
        },
      ],
      () => this.openSheet('left'),
      () => this.closeSheets(),
    );
    this.right = new Dock(
      'right',
      'Charts, events and inspector',
      [
        { id: 'charts', title: 'Charts', icon: 'chart', element: charts.element, refresh: () => charts.refresh() },
        {
          id: 'events',
          title: 'Events',
          icon: 'alert',
          element: events.element,
          refresh: () => events.refresh(),
          badge: () => missedBadge(app),
        },
        {
          id: 'messages',
          title: 'Messages',
          icon: 'list',
          element: messages.element,
          refresh: () => messages.refresh(),
        },
        {
          id: 'inspect',
          title: 'Inspect',
          icon: 'inspect',
          element: inspector.element,
          refresh: () => inspector.refresh(),
        },
      ],
      () => this.openSheet('right'),
      () => this.closeSheets(),
    );
    this.right.offer('messages', false);
    this.left.offer('hazards', false);
    const topBar = new TopBar(app, { openFile, help: showHelp });
    const start = new StartCard(app, { run: () => void launcher.launch(), openFile });
    root.append(
      h('a', { class: 'skip', href: '#panel-scenarios', text: 'Skip to the scenarios' }),
      topBar.element,
      h(
        'main',
        { class: 'scene', 'aria-label': 'Scene' },
        canvas,
        new SceneLabels(app).element,
        start.element,
        createFollowChip(app),
        createHazardChip(app),
      ),
      this.left.element,
      this.right.element,
      new Timeline(app).element,
      new Notices(app).element,
      files.element,
      createSummary(app),
      help,
    );
    watchKeys(app, { openFile, help: showHelp, placeHazard: () => this.placeHazard() });
    this.watchRun();
    // With the hazard tool nothing may move between the press and the release.
    canvas.addEventListener('pointerdown', () => app.tool.isArmed || this.closeSheets());
    new ResizeObserver(() => this.measure()).observe(root);
    app.run.on('feed', () => this.measure());
    setInterval(() => this.refresh(), REFRESH_EVERY_ms);
  }

  /** By the keyboard: the tool is shown, and aims at the middle of the view. */
  private placeHazard(): void {
    const { run, tool } = this.app;
    if (run.obstacle !== null || tool.kind === null) return;
    this.left.open('hazards');
    tool.arm('middle');
  }

  private watchRun(): void {
    const { app } = this;
    app.run.on('feed', (feed) => {
      this.root.classList.remove('with-scene', 'replay');
      this.right.offer('messages', false);
      this.left.offer('hazards', false);
      if (feed === null) this.left.open('scenarios');
    });
    app.run.on('scene', (scene) => {
      this.root.classList.add('with-scene');
      this.root.classList.toggle('replay', app.run.isReplay);
      this.left.offer('hazards', !scene.trace);
      this.left.open('tune');
      this.right.offer('charts', !scene.trace);
      if (innerWidth < NARROW_px) this.closeSheets();
      this.measure();
      app.stage.rig.home(scene);
    });
    app.run.on('history', ({ traceMessages, events }) => {
      this.right.offer('events', !app.run.sceneInfo?.trace || events.length > 0);
      this.right.offer('messages', traceMessages.length > 0);
      if (app.run.sceneInfo?.trace && traceMessages.length > 0) this.right.open('messages');
    });
    app.on('selection', (selection) => {
      if (selection === null) return;
      this.right.open('inspect');
      this.openSheet('right');
    });
  }

  /** Tells the camera what of the window the panels cover. */
  private measure(): void {
    const narrow = innerWidth < NARROW_px;
    const sheet_px = !narrow ? 0 : this.root.dataset.sheet === undefined ? 50 : 50 + innerHeight * SHEET_SHARE;
    const covered = (side: 'left' | 'right'): number => (narrow ? 0 : this[side].element.offsetWidth + 12);
    this.app.stage.rig.setInsets({
      left: covered('left'),
      right: covered('right'),
      top: narrow ? 104 : 64,
      bottom: sheet_px + (this.app.run.isReplay ? 68 : 0),
    });
  }

  private openSheet(side: 'left' | 'right'): void {
    this.root.dataset.sheet = side;
    this.measure();
  }

  private closeSheets(): void {
    delete this.root.dataset.sheet;
    this.measure();
  }

  private refresh(): void {
    if (document.hidden) return;
    this.left.refresh();
    this.right.refresh();
  }
}

/** Missed budgets at the moment shown. */
function missedBadge(app: App): Badge {
  const count = missedSoFar(app);
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  return { text, meaning: 'warnings and rounds missed their budget so far' };
}
