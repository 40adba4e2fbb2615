import { expect } from 'chai';
import { gridNetwork } from '../../../core/road/generated/gridNetwork.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import { RouteBook } from '../../../core/traffic/routeBook.js';

const network = buildPlainNetwork(gridNetwork({ columns: 4, rows: 4, block_m: 200, lanes: 1, speed_mps: 13.89 }));
const streets = Array.from({ length: network.edgeCount }, (_, edge) => edge).filter(
  (edge) => network.edgeIsInternal[edge] === 0,
);
const between = (from: number, to: number) => Int32Array.of(streets[from], streets[to]);

describe('a book of routes', () => {
  it('gives vehicles with the same ends one plan', () => {
    const book = new RouteBook(network);
    expect(book.fastest(between(0, 9), 0)).to.equal(book.fastest(between(0, 9), 0));
  });

  it('forgets the one found first for another, and finds the same again', () => {
    const book = new RouteBook(network, 2);
    const first = book.fastest(between(0, 9), 0);
    const second = book.fastest(between(1, 9), 0);
    book.fastest(between(2, 9), 0);
    expect(book.fastest(between(1, 9), 0)).to.equal(second);
    const again = book.fastest(between(0, 9), 0);
    expect(again).to.not.equal(first);
    expect(again).to.deep.equal(first);
  });
});
