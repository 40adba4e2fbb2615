import { expect } from 'chai';
import fc from 'fast-check';
import { verge } from '#proto';
import { VergeError } from '../../core/errors/vergeError.js';
import { validateViewControl } from '../../core/view/viewMessages.js';
import { Runner } from '../../server/runner/runner.js';
import { handleControl, letHappen, type RunDesk } from '../../server/world/pageControl.js';
import type { ViewClient } from '../../server/world/viewClient.js';
import { budget, SEED } from './budget.js';
import { BesiegedRun, inProcess } from './hostileHost.js';
import { messages } from './registry.js';

/** Paths there are, some of them not live, and some that are not. */
const path = fc.constantFrom(
  'radio.txPower_dBm',
  'radio.lossProbability',
  'radio.dcc',
  'latency.denmV2v_ms',
  'facilities.verify_ms',
  'facilities.geonet.hopLimit',
  'facilities.cpm.interval_ms',
  'sensors.radar.range_m',
  'learning.deadline_ms',
  'privacy.noiseMultiplier',
  'traffic.reactToWarnings',
  'traffic.step_ms',
  '__proto__',
  'constructor.prototype',
  '',
);
const wild = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, 1, 1e308, -1, true, null, '', 'reactive'));
const live = fc
  .tuple(path, wild)
  .map(([where, value]): verge.v1.IViewControl => ({ live: { path: where, valueJson: JSON.stringify(value) } }));

/** What ends the run, or writes a file, is no part of this. */
const isHarmless = ({ stop, record, play }: verge.v1.IViewControl): boolean => !stop && !record && !play;
const controls = fc.oneof(
  live,
  messages
    .valid('ViewControl')
    .map((control) => control as verge.v1.IViewControl)
    .filter(isHarmless),
);

/** Entries of a timeline as a program may send them. */
const kind = fc.constantFrom('ice', 'pothole', 'fog', 'rain', 'wrongWay', 'queueTail', 'lava', '__proto__');
const place = fc.record({ kind, x_m: wild, y_m: wild, radius_m: wild, duration_s: wild, intensity: wild });
const entry = fc.oneof(
  fc.anything(),
  place.map((hazard) => ({ hazard })),
  place.map((weather) => ({ weather })),
  fc.record({ stationId: wild, duration_s: wild }).map((stopVehicle) => ({ stopVehicle })),
  fc.record({ id: wild }).map((removeHazard) => ({ removeHazard })),
  fc.record({ x_m: wild, y_m: wild, radius_m: wild, power_dBm: wild, duration_s: wild }).map((jam) => ({ jam })),
  fc.record({ stationId: wild, duration_s: wild }).map((outage) => ({ outage })),
);

describe(`controls of a page at random (seed ${SEED})`, () => {
  let run: BesiegedRun;
  let desk: RunDesk;

  before(async () => {
    run = await BesiegedRun.start(inProcess);
    const runner = new Runner(run.control, { speed: 0 });
    const publisher = { refresh: () => run.control.viewColumns() };
    desk = { runner, publisher, recordings: { control: () => {} }, recordingsFolder: '' } as unknown as RunDesk;
  });
  after(() => run.close());

  async function refusedOrDone(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      expect(error, String(error)).to.be.instanceOf(VergeError);
    }
    await run.advance(2);
  }

  it('act or are refused with a coded error, and the run goes on', async () => {
    const client = { inspected: 0 } as ViewClient;
    for (const asked of fc.sample(controls, budget(3))) {
      const control = verge.v1.ViewControl.decode(verge.v1.ViewControl.encode(asked).finish());
      await refusedOrDone(async () => {
        validateViewControl(control);
        if (control.inspect) run.control.inspect(control.inspect.stationId ?? 0);
        await handleControl(desk, control, client);
      });
    }
    run.expectSane();
  });

  it('and entries of the timeline as well', async () => {
    for (const asked of fc.sample(entry, budget(3))) await refusedOrDone(() => letHappen(desk, asked, 'api'));
    run.expectSane();
  });
});
