import type { verge } from '#proto';
import { LiveFeed } from '../feed/liveFeed.js';
import { type MapHazard, onTheMap } from '../feed/radioTroubles.js';
import { bytes } from '../panels/format.js';
import type { Picked } from '../scene/picking.js';
import { type VehicleNow, vehicleAt } from '../scene/picking.js';
import { LAYERS, type Layer, type Stage } from '../scene/stage.js';
import type { ColourMode } from '../scene/vehicleShader.js';
import type { Api, LaunchRequest } from './api.js';
import { Emitter } from './emitter.js';
import { HazardTool } from './hazardTool.js';
import { Run } from './run.js';
import type { ThemeChoice } from './themeChoice.js';

export interface AppSignals {
  selection: Picked | null;
  follow: boolean;
  colour: ColourMode;
  layers: ReadonlySet<Layer>;
  /** once a picture: the moment shown, us */
  picture: number;
  notice: Notice;
  /** what the page is waiting for, in a sentence; null when it is there */
  busy: string | null;
  /** the server's list of simulations is another */
  simulations: undefined;
}

export interface Notice {
  readonly kind: 'info' | 'error';
  readonly text: string;
}

export interface AppParts {
  readonly api: Api;
  readonly stage: Stage;
  readonly theme: ThemeChoice;
}

/** Most time a picture may stand for: a tab that slept does not leap. */
const LONGEST_STEP_s = 0.5;
/** A hazard is looked at from this far, or from so many of its radii, m. */
const HAZARD_VIEW_m = 220;
const HAZARD_VIEW_RADII = 3;

/** Brings feed, scene and panels together: what is shown, what is selected, what the user asked for. */
export class App extends Emitter<AppSignals> {
  readonly run = new Run();
  readonly api: Api;
  readonly stage: Stage;
  readonly theme: ThemeChoice;
  readonly layers = new Set<Layer>(LAYERS);
  readonly tool: HazardTool;
  simulationId: string | null = null;
  /** what this page started, by id: the server forgets it with the run's process */
  private readonly launched = new Map<string, LaunchRequest>();
  selection: Picked | null = null;
  following = false;
  colour: ColourMode = 'class';
  time_us = 0;
  private wall_ms = 0;
  /** counts what was asked to be shown: a slow file does not take the place of what was asked for after it */
  private asked = 0;

  constructor(parts: AppParts) {
    super();
    this.api = parts.api;
    this.stage = parts.stage;
    this.theme = parts.theme;
    this.tool = new HazardTool(this.run, this.stage, this.api, () => this.simulationId);
    this.run.on('scene', (scene) => this.stage.setScene(scene));
    this.run.on('messages', (messages) => this.stage.showMessages(messages));
    this.run.on('jumped', (time_us) => this.stage.jumped(time_us));
    // A new connection knows nothing of what the one before asked.
    this.run.on('status', ({ state }) => state === 'open' && this.inspect());
    this.theme.on('change', (theme) => this.stage.setTheme(theme));
    this.stage.setTheme(this.theme.current);
  }

  /** Starts a simulation on the server and shows it. @throws ApiError */
  async launch(request: LaunchRequest): Promise<void> {
    const { id, seed } = await this.api.launch(request);
    this.launched.set(id, { ...request, seed });
    this.watch(id);
  }

  /** Starts the run that is shown anew: same scenario, seed and parameters. @throws ApiError */
  async runAgain(): Promise<void> {
    if (this.simulationId !== null) await this.launch(await this.requestOf(this.simulationId));
  }

  /** As the server knows it; as this page asked for it, when the server no longer does. */
  private async requestOf(id: string): Promise<LaunchRequest> {
    const own = this.launched.get(id);
    if (own === undefined) return await this.api.requestOf(id);
    return await this.api.requestOf(id).catch(() => own);
  }

  /** Whether the run that is shown can be started anew: this page started it, or the server still knows how. */
  get canRunAgain(): boolean {
    return this.simulationId !== null && (!this.run.isLost || this.launched.has(this.simulationId));
  }

  /** Shows a simulation that runs on the server. */
  watch(id: string): void {
    this.asked++;
    this.simulationId = id;
    history.replaceState(null, '', `#sim=${encodeURIComponent(id)}`);
    this.select(null);
    this.run.attach(new LiveFeed({ url: this.api.viewUrl(id), fate: () => this.api.fate(id) }));
  }

  /**
   * Replays a recording in the page. What is shown stays until the file has proved to be one.
   * @throws Error when it is none and something else is shown; else the feed's status says so
   */
  async openFile(file: Blob & { readonly name?: string }): Promise<void> {
    const { FileFeed } = await import('../feed/fileFeed.js');
    const feed = new FileFeed(file, file.name ?? 'recording');
    const asked = ++this.asked;
    if (this.run.sceneInfo !== null) await this.whileBusy((say) => feed.open(say));
    if (asked !== this.asked) return;
    this.simulationId = null;
    history.replaceState(null, '', location.pathname + location.search);
    this.select(null);
    this.run.attach(feed);
  }

  /** Replays a recording of the server's, and names it in the address. @throws ApiError */
  async openRecording(name: string): Promise<void> {
    const asked = ++this.asked;
    const content = await this.whileBusy((say) =>
      this.api.recording(name, (got_B, all_B) => {
        say(`Downloading ${name}: ${bytes(got_B)}${all_B === null ? '' : ` of ${bytes(all_B)}`}`);
      }),
    );
    if (asked !== this.asked) return;
    await this.openFile(new File([content], name));
    history.replaceState(null, '', `#recording=${encodeURIComponent(name)}`);
  }

  private async whileBusy<T>(work: (say: (text: string) => void) => Promise<T>): Promise<T> {
    try {
      return await work((text) => this.emit('busy', text));
    } finally {
      this.emit('busy', null);
    }
  }

  /** Back to the start: nothing is shown. */
  leave(): void {
    this.asked++;
    this.simulationId = null;
    history.replaceState(null, '', location.pathname + location.search);
    this.select(null);
    this.run.attach(null);
  }

  /** Ends a simulation on the server, and leaves it when it is the one shown. @throws ApiError */
  async stop(id: string): Promise<void> {
    if (id === this.simulationId) this.leave();
    try {
      await this.api.stop(id);
    } finally {
      this.emit('simulations', undefined);
    }
  }

  /** Events that have happened at the moment shown, in order of time. */
  get eventsSoFar(): readonly verge.v1.IRunEvent[] {
    return this.run.eventsUntil(this.time_us);
  }

  /** Figures as they were at the moment shown. */
  get metricsNow(): verge.v1.IViewMetrics | null {
    return this.run.metricsAt(this.time_us);
  }

  /** Play and step have nothing to act on: no live run that answers, and no recording. */
  private get isHindered(): boolean {
    return !this.run.isReplay && this.run.obstacle !== null;
  }

  togglePlay(): void {
    if (this.isHindered) return;
    this.run.feed?.control(this.run.isPaused ? { play: {} } : { pause: {} });
  }

  step(): void {
    const { run } = this;
    if (this.isHindered) return;
    if (!run.isPaused) run.feed?.control({ pause: {} });
    run.feed?.control({ step: { windows: 10 } });
  }

  setSpeed(speed: number): void {
    this.run.feed?.control({ speed: { speed } });
  }

  toggleRecord(): void {
    if (this.run.obstacle !== null) return;
    this.run.feed?.control({ record: { on: !this.run.state_?.recording } });
  }

  /** Jumps by some time; in a live run there is nothing to jump to. */
  jump(step_us: number): void {
    this.run.feed?.seek(this.time_us + step_us);
  }

  select(picked: Picked | null): void {
    const same = picked?.id === this.selection?.id && picked?.kind === this.selection?.kind;
    if (same) return;
    this.selection = picked;
    if (this.following) this.setFollow(false);
    this.inspect();
    this.emit('selection', picked);
    this.stage.invalidate();
  }

  /** Asks to be told of the selected station from now on. */
  private inspect(): void {
    const { selection, run } = this;
    run.feed?.control({ inspect: { stationId: selection === null || selection.kind === 'hazard' ? 0 : selection.id } });
  }

  /** Brings a hazard into view, as far as it reaches. */
  visitHazard({ xM, yM, radiusM }: verge.v1.IHazardView): void {
    this.stage.rig.visit(xM ?? 0, yM ?? 0, Math.max(HAZARD_VIEW_m, HAZARD_VIEW_RADII * (radiusM ?? 0)));
  }

  removeHazard(id: number): void {
    this.run.feed?.control({ removeHazard: { id } });
  }

  /** Stops a car where it is, or lets it go before its time. */
  holdVehicle(stationId: number, isHeld: boolean): void {
    this.run.feed?.control(isHeld ? { stopVehicle: { stationId } } : { releaseVehicle: { stationId } });
  }

  /** Selects the station of a number. @returns whether there is one; a car that is parked only the run knows */
  async find(id: number): Promise<boolean> {
    const { run } = this;
    const isStation = run.sceneInfo?.stations?.some((station) => station.id === id) ?? false;
    const pair = run.feed?.buffer.pairAt(this.time_us) ?? null;
    const seen = isStation || (pair !== null && vehicleAt(pair, id, this.time_us) !== null);
    if (!seen && !(await this.isKnown(id))) return false;
    this.select({ kind: isStation ? 'station' : 'vehicle', id });
    return true;
  }

  private isKnown(id: number): Promise<boolean> {
    const { run } = this;
    const request = run.feed?.control({ inspect: { stationId: id } }) ?? 0;
    if (request === 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (known: boolean): void => {
        for (const stop of stops) stop();
        resolve(known);
      };
      const stops = [
        run.on('inspection', (inspection) => inspection.id === id && end(true)),
        run.on('refusal', ({ code, request: of }) => (code === 'STATION_UNKNOWN' || of === request) && end(false)),
        run.on('feed', () => end(false)),
      ];
    });
  }

  setFollow(on: boolean): void {
    this.following = on && this.selection?.kind === 'vehicle';
    if (!this.following) this.stage.rig.follow(null);
    this.emit('follow', this.following);
  }

  setColour(mode: ColourMode): void {
    this.colour = mode;
    this.stage.setColourMode(mode);
    this.emit('colour', mode);
  }

  setLayer(layer: Layer, shown: boolean): void {
    if (shown) this.layers.add(layer);
    else this.layers.delete(layer);
    this.stage.toggleLayer(layer, shown);
    this.emit('layers', this.layers);
  }

  notify(kind: Notice['kind'], text: string): void {
    this.emit('notice', { kind, text });
  }

  /** Hazards, jammers and roadside units out of service at the moment shown. */
  get hazardsNow(): readonly MapHazard[] {
    const moment = this.run.feed?.buffer.pairAt(this.time_us)?.before;
    return moment === undefined ? [] : onTheMap(moment, this.time_us, this.run.sceneInfo?.stations ?? []);
  }

  /** An outage with its end, which only the event that began it tells. */
  withEnd(hazard: MapHazard): MapHazard {
    const { stationId } = hazard;
    if (stationId === undefined) return hazard;
    const began = this.eventsSoFar.findLast((event) => event.code === 'outage' && event.stationId === stationId);
    return { ...hazard, untilUs: (began?.timeUs ?? 0) + (began?.value ?? 0) * 1e6 };
  }

  /** Whether a roadside unit is out of service at the moment shown. */
  isOut(stationId: number): boolean {
    return this.run.feed?.buffer.pairAt(this.time_us)?.before.outOfService.includes(stationId) ?? false;
  }

  /** Puts a roadside unit out of service for as long as it usually is. @throws ApiError */
  async failStation(stationId: number): Promise<void> {
    if (this.simulationId !== null) await this.api.happen(this.simulationId, { outage: { stationId } });
  }

  /** The selected vehicle as shown; null when it is not on the road. */
  selectedVehicle(): VehicleNow | null {
    const pair = this.run.feed?.buffer.pairAt(this.time_us) ?? null;
    if (pair === null || this.selection?.kind !== 'vehicle') return null;
    return vehicleAt(pair, this.selection.id, this.time_us);
  }

  /** Draws the next picture. @param now_ms wall clock */
  picture(now_ms: number): void {
    const step_s = Math.min(LONGEST_STEP_s, Math.max(0, (now_ms - this.wall_ms) / 1000));
    this.wall_ms = now_ms;
    const { feed } = this.run;
    this.time_us = feed?.tick(step_s) ?? 0;
    this.run.stand(this.time_us);
    const pair = feed?.buffer.pairAt(this.time_us) ?? null;
    if (this.following && this.selection !== null) {
      const place = this.stage.placeOf(this.selection, pair, this.time_us);
      if (place !== null) this.stage.rig.follow([place[0], place[1]]);
    }
    this.tool.follow();
    this.stage.draw(pair, this.time_us, feed?.rate ?? 1, this.selection, step_s);
    this.emit('picture', this.time_us);
  }
}
