import { expect } from 'chai';
import { verge } from '#proto';
import { contentOf, groupsOf, messageName } from '../../../viz/panels/messageFields.js';

const { MessageType } = verge.v1;

const fieldsOf = (type: number, payload: Uint8Array) => contentOf({ type, payload }).fields;
const fieldValue = (type: number, payload: Uint8Array, label: string): string | undefined =>
  fieldsOf(type, payload).find((field) => field.label === label)?.value;

describe('the content of a message', () => {
  it('shows a CAM in SI units', () => {
    const payload = verge.v1.Cam.encode({
      stationType: 5,
      referencePosition: { latitude: 520566690, longitude: 84052080 },
      highFrequency: { heading: 1689, speed: 740, longitudinalAcceleration: -14, vehicleLength: 45 },
    }).finish();
    expect(fieldValue(MessageType.CAM, payload, 'Speed')).to.equal('7.40 m/s');
    expect(fieldValue(MessageType.CAM, payload, 'Heading')).to.equal('168.9 °');
    expect(fieldValue(MessageType.CAM, payload, 'Acceleration')).to.equal('-1.4 m/s²');
    expect(fieldValue(MessageType.CAM, payload, 'Latitude')).to.equal('52.056669 °');
  });

  it('says "unavailable" for the values that mean it (TS 102 894-2)', () => {
    const payload = verge.v1.Cam.encode({
      referencePosition: { latitude: 900000001, longitude: 1800000001 },
      highFrequency: { heading: 3601, speed: 16383, longitudinalAcceleration: 161, yawRate: 32767 },
    }).finish();
    for (const label of ['Latitude', 'Longitude', 'Heading', 'Speed', 'Acceleration', 'Yaw rate']) {
      expect(fieldValue(MessageType.CAM, payload, label), label).to.equal('unavailable');
    }
  });

  it('names the cause of a DENM', () => {
    const payload = verge.v1.Denm.encode({ situation: { causeCode: 6, subCauseCode: 5 } }).finish();
    expect(fieldValue(MessageType.DENM, payload, 'Cause')).to.equal('slippery road (6.5)');
  });

  it('does not tell the number of examples in the privacy modes', () => {
    const payload = verge.v1.UpdateFragment.encode({ numExamples: 0, count: 2 }).finish();
    expect(fieldValue(MessageType.UPDATE_FRAGMENT, payload, 'Examples')).to.equal('not told (privacy)');
  });

  it('lists the leaves of an imported record', () => {
    const payload = new TextEncoder().encode('{"core":{"speed":12.5},"id":"A3"}');
    expect(fieldsOf(MessageType.BSM, payload)).to.deep.equal([
      { label: 'speed', value: '12.5', path: 'core.speed' },
      { label: 'id', value: 'A3', path: 'id' },
    ]);
  });

  it('says a long path once, over the fields that share it', () => {
    const record = { id: 'A3', path: { crumbs: [{ x_m: 1, y_m: 2 }, { x_m: 3 }] } };
    const payload = new TextEncoder().encode(JSON.stringify(record));
    const groups = groupsOf(fieldsOf(MessageType.BSM, payload));
    expect(groups.map(({ title, path, fields }) => [title, path, fields.length])).to.deep.equal([
      ['', '', 1],
      ['crumbs 1', 'path.crumbs.0', 2],
      ['crumbs 2', 'path.crumbs.1', 1],
    ]);
    expect(groups[1].fields[1].path).to.equal('path.crumbs.0.y_m');
  });

  it('says so when a payload does not decode', () => {
    expect(fieldsOf(MessageType.CAM, Uint8Array.from([255, 255, 255]))[0].value).to.equal('does not decode');
    expect(messageName(99)).to.equal('Type 99');
  });
});
