import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { verge } from '#proto';
import { contentOf } from '../../../viz/panels/messageFields.js';
import { valuesOf } from './values.js';

const { MessageType } = verge.v1;
const example = (name: string): object =>
  JSON.parse(readFileSync(`test/core/facilities/examples/${name}.json`, 'utf8')).valid[0].message;

describe('fields of what stations perceive', () => {
  it('tell the objects of a CPM, the nearest first, by place, speed and quality', () => {
    const content = contentOf({ type: MessageType.CPM, payload: verge.v1.Cpm.encode(example('cpm')).finish() });
    expect(valuesOf(content.fields)).to.deep.equal({
      Objects: '2 told of 2 known',
      Sensors: 'radar, 100 m, 150° wide',
    });
    expect(content.table!.rows).to.deep.equal([
      ['3', '52.2 m east', '12.5 m/s', '1.4 s', '11 of 15'],
      ['65535', '52.2 m east', '–', '1.4 s', '11 of 15'], // its speed is not known
    ]);
  });

  it('list no more than twelve of them, and how many there are beside', () => {
    const objects = Array.from({ length: 30 }, (_, objectId) => ({ objectId, xDistance: 100 * (30 - objectId) }));
    const payload = verge.v1.Cpm.encode({ numberOfPerceivedObjects: 30, objects }).finish();
    const { table } = contentOf({ type: MessageType.CPM, payload });
    expect([table!.rows.length, table!.rows[0][0], table!.more]).to.deep.equal([12, '29', 18]);
  });

  it('tell the sensor of a roadside unit, which looks all round', () => {
    const sensor = { sensorType: 1, range: 1500, openingAngleStart: 0, openingAngleEnd: 3599 };
    const payload = verge.v1.Cpm.encode({ sensors: [sensor] }).finish();
    const { fields } = contentOf({ type: MessageType.CPM, payload });
    expect(valuesOf(fields).Sensors).to.equal('radar, 150 m, all round');
  });

  it('tell what each signal group shows, and how long still', () => {
    const payload = verge.v1.Spatem.encode(example('spatem')).finish();
    const { fields, table } = contentOf({ type: MessageType.SPATEM, payload });
    expect(valuesOf(fields)).to.include({ Intersection: '4, revision 0', 'Signal groups': '2' });
    expect(table!.rows).to.deep.equal([
      ['1', 'green', '8.5 s'],
      ['255', 'red', 'unknown'],
    ]);
  });

  it('count on past the end of the hour, and not back', () => {
    const at = (minEndTime: number, maxEndTime: number) => ({ signalGroup: 1, eventState: 3, minEndTime, maxEndTime });
    const states = [at(20, 50), at(35_980, 35_980), at(36_001, 50), at(20, 36_001)];
    const payload = verge.v1.Spatem.encode({ minuteOfYear: 59, timeStamp: 59_000, states }).finish(); // mark 35,990
    const { rows } = contentOf({ type: MessageType.SPATEM, payload }).table!;
    expect(rows.map(([, , change]) => change)).to.deep.equal([
      '3.0 to 6.0 s',
      '0.0 s',
      '6.0 s at most',
      '3.0 s or later',
    ]);
  });

  it('tell the lanes of a map, and where they lead', () => {
    const { fields, table } = contentOf({
      type: MessageType.MAPEM,
      payload: verge.v1.Mapem.encode(example('mapem')).finish(),
    });
    expect(valuesOf(fields)).to.deep.equal({
      Intersection: '4, revision 0',
      Lanes: '1 towards it, 1 away',
      'Lane width': '3.20 m',
      Connections: '1',
      'Signal groups': '1',
    });
    expect(table!.rows).to.deep.equal([['1', '60 m', 'straight to 2', '1']]);
  });
});
