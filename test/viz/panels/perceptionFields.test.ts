import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { verge } from '#proto';
import { fieldsOf } from '../../../viz/panels/messageFields.js';

const { MessageType } = verge.v1;
const example = (name: string): object =>
  JSON.parse(readFileSync(`test/core/facilities/examples/${name}.json`, 'utf8')).valid[0].message;
const shown = (type: number, payload: Uint8Array): Record<string, string> =>
  Object.fromEntries(fieldsOf(type, payload).map(({ label, value }) => [label, value]));

describe('fields of what stations perceive', () => {
  it('tell the objects of a CPM by compass and speed', () => {
    const fields = shown(MessageType.CPM, verge.v1.Cpm.encode(example('cpm')).finish());
    expect(fields).to.include({ Objects: '2 told of 2 known', Sensors: '1' });
    expect(fields['Object 3']).to.equal('52.1 m east, 3.2 m south, 12.5 m/s, quality 11 of 15');
  });

  it('tell what each signal group shows, and until when', () => {
    const fields = shown(MessageType.SPATEM, verge.v1.Spatem.encode(example('spatem')).finish());
    expect(fields['Group 1']).to.equal('green until 0:12.0');
    expect(fields['Group 255']).to.equal('red until unknown to unknown');
  });

  it('count the lanes of a map', () => {
    const fields = shown(MessageType.MAPEM, verge.v1.Mapem.encode(example('mapem')).finish());
    expect(fields).to.include({ Lanes: '1 towards it, 1 away', Connections: '1', 'Signal groups': '1' });
  });
});
