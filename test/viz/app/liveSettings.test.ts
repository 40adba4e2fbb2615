import { expect } from 'chai';
import { flatten, LiveSettings } from '../../../viz/app/liveSettings.js';

const PATH = 'latency.denmV2v_ms';

describe('LiveSettings', () => {
  let settings: LiveSettings;

  beforeEach(() => {
    settings = new LiveSettings();
    settings.begin({ scenarioJson: JSON.stringify({ latency: { denmV2v_ms: 100 } }) });
  });

  it('starts with the values of the scenario', () => {
    expect(settings.get(PATH)).to.include({ value: 100, first: 100 });
  });

  it('keeps the old value until the run acknowledges the new one', () => {
    settings.ask(PATH, 50, 7);
    expect(settings.get(PATH)!.value).to.equal(100);
    expect(settings.get(PATH)!.asked).to.deep.equal({ value: 50, request: 7 });
    expect(settings.acknowledge(JSON.stringify({ [PATH]: 50 }), 12)).to.equal(true);
    expect(settings.get(PATH)).to.include({ value: 50, first: 100, since_s: 12 });
    expect(settings.get(PATH)!.asked).to.equal(undefined);
  });

  it('does not change on a state that says nothing new', () => {
    expect(settings.acknowledge(JSON.stringify({ [PATH]: 100 }), 3)).to.equal(false);
  });

  it('takes the time at which a change acts from the event log', () => {
    settings.acknowledge(JSON.stringify({ [PATH]: 50 }), 12);
    settings.acted(PATH, 11.5);
    expect(settings.get(PATH)!.since_s).to.equal(11.5);
  });

  it('shows why a change was refused and keeps the value', () => {
    settings.ask(PATH, -1, 8);
    settings.refuse({ request: 8, message: 'too small' });
    expect(settings.get(PATH)).to.include({ value: 100, refused: 'too small' });
    expect(settings.get(PATH)!.asked).to.equal(undefined);
  });

  it('says so when there is nobody to ask', () => {
    settings.ask(PATH, 50, 0);
    expect(settings.get(PATH)!.refused).to.include('no connection');
  });

  it('shows what another page changed', () => {
    settings.acknowledge(JSON.stringify({ [PATH]: 70 }), 4);
    expect(settings.get(PATH)!.value).to.equal(70);
  });

  it('shows a recording at a moment: the scenario with the changes up to then', () => {
    const changes = [
      { path: PATH, value: 50, timeUs: 2e6 },
      { path: PATH, value: 80, timeUs: 4e6 },
    ];
    settings.replay(changes);
    expect(settings.get(PATH)).to.include({ value: 80, since_s: 4 });
    settings.replay(changes.slice(0, 1));
    expect(settings.get(PATH)).to.include({ value: 50, since_s: 2 });
    settings.replay([]);
    expect(settings.get(PATH)).to.include({ value: 100, since_s: undefined });
  });

  it('reads a word that was recorded from the text of its change', () => {
    settings.begin({ scenarioJson: JSON.stringify({ radio: { dcc: 'none' } }) });
    settings.replay([{ path: 'radio.dcc', value: Number.NaN, text: 'radio.dcc = reactive', timeUs: 2e6 }]);
    expect(settings.get('radio.dcc')).to.include({ value: 'reactive', since_s: 2 });
    settings.replay([]);
    expect(settings.get('radio.dcc')!.value).to.equal('none');
  });

  it('survives a scenario that is not JSON', () => {
    const other = new LiveSettings();
    other.begin({ scenarioJson: '{' });
    expect(other.get(PATH)).to.equal(undefined);
  });
});

describe('flatten', () => {
  it('joins nested names with dots', () => {
    expect(flatten({ a: { b: 1, c: { d: true } }, e: 'x' })).to.deep.equal({ 'a.b': 1, 'a.c.d': true, e: 'x' });
  });
});
