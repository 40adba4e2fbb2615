import { expect } from 'chai';
import { bytesOf } from '../../../core/columns/columns.js';
import { SampleStore } from '../../../core/simulation/sampleStore.js';
import { WholeRun } from '../../../core/simulation/wholeRun.js';

/** Windows of (vehicle, time, s) with the two as features. */
const report = (rows: readonly (readonly [vehicle: number, time_s: number])[]) => ({
  vehicleId: bytesOf(Uint32Array.from(rows, ([vehicle]) => vehicle)),
  timeS: bytesOf(Float32Array.from(rows, ([, time_s]) => time_s)),
  features: bytesOf(Float32Array.from(rows.flat())),
  label: Uint8Array.from(rows, ([vehicle]) => vehicle % 2),
  eventId: bytesOf(Uint32Array.from(rows, ([vehicle]) => vehicle)),
  prediction: bytesOf(new Float32Array(rows.length)),
  placeId: bytesOf(new Uint32Array(rows.length)),
});
const all = () => true;
const rowsOf = (store: SampleStore) =>
  Array.from({ length: store.count }, (_, row) => [store.vehicleId[row], store.time_s[row]]);

describe('a store of labelled windows', () => {
  it('forgets what is older than asked against the newest, and keeps what came late', () => {
    const store = new SampleStore(2);
    const early = [
      [1, 0],
      [2, 10],
      [1, 30],
    ] as const;
    const late = [
      [2, 19],
      [1, 40],
    ] as const;
    store.add(report([...early, ...late]), all);
    store.forgetOlderThan(20);
    expect(rowsOf(store)).to.deep.equal([[1, 30], ...late]);
    expect(Array.from(store.features.subarray(0, 6))).to.deep.equal([1, 30, 2, 19, 1, 40]);
    expect(Array.from(store.label.subarray(0, 3))).to.deep.equal([1, 0, 1]);
  });

  it('needs no more room for a long run than for a short one when it forgets', () => {
    const store = new SampleStore(2);
    for (let time_s = 0; time_s < 10_000; time_s++) {
      store.add(report([[1, time_s]]), all);
      store.forgetOlderThan(120);
    }
    expect(store.count).to.equal(121);
    expect(store.vehicleId.length).to.equal(1024);
  });

  it('forgets nothing while it is empty', () => {
    const store = new SampleStore(2);
    store.forgetOlderThan(20);
    expect(store.count).to.equal(0);
  });
});

describe('the windows of a whole run', () => {
  /** A window a second of each vehicle. */
  const drive = (met: WholeRun, vehicles: number, until_s: number) => {
    for (let time_s = 0; time_s < until_s; time_s++) {
      met.add(report(Array.from({ length: vehicles }, (_, vehicle) => [vehicle, time_s])), all);
    }
    return met;
  };

  it('are all there up to the limit', () => {
    const met = drive(new WholeRun(2, 7, 6000), 10, 600);
    expect(met.windows.count).to.equal(6000);
    expect(met.share).to.equal(1);
  });

  it('are a sample of whole minutes of vehicles beyond it, whenever these were', () => {
    const { windows, share } = drive(new WholeRun(2, 7, 8000), 40, 600);
    expect(windows.count).to.be.within(1, 8000);
    expect(share).to.equal(0.25);
    const stretches = new Map<string, number>();
    for (const [vehicle, time_s] of rowsOf(windows)) {
      const stretch = `${vehicle} ${Math.floor(time_s / 60)}`;
      stretches.set(stretch, (stretches.get(stretch) ?? 0) + 1);
    }
    expect([...stretches.values()].every((seconds) => seconds === 60)).to.equal(true);
    expect(windows.count / (40 * 600)).to.be.closeTo(share, 0.06);
    const minutes = new Set([...stretches.keys()].map((stretch) => stretch.split(' ')[1]));
    expect(minutes.size).to.equal(10);
  });

  it('are the same for the same run, others for another', () => {
    const sample = (key: number) => rowsOf(drive(new WholeRun(2, key, 600), 20, 120).windows);
    expect(sample(1)).to.deep.equal(sample(1));
    expect(sample(1)).to.not.deep.equal(sample(2));
  });

  it('count only vehicles that are asked for', () => {
    const met = new WholeRun(2, 7);
    const rows = [
      [1, 0],
      [2, 0],
    ] as const;
    met.add(report(rows), (vehicle) => vehicle === 2);
    expect(rowsOf(met.windows)).to.deep.equal([[2, 0]]);
  });
});
