import { VergeError } from '../errors/vergeError.js';
import { type EdgeColumns, indexById } from './buildEdges.js';
import { insideLinkOf, type LinkColumns } from './buildLinks.js';
import { JUNCTION_TYPE } from './network.js';
import type { RawJunction, RawRequest } from './rawNetwork.js';

const OTHER = JUNCTION_TYPE.indexOf('other');

export const junctionIndexOf = (raw: readonly RawJunction[]): Map<string, number> => indexById(raw, 'junction');

/** Columns of junctions with their right-of-way bit sets; fills `linkRequest` and `linkContinues`. */
export function buildJunctions(raw: readonly RawJunction[], edges: EdgeColumns, links: LinkColumns) {
  return {
    junctionCount: raw.length,
    junctionId: raw.map((junction) => junction.id),
    junctionType: Uint8Array.from(raw, (junction) => {
      const type = (JUNCTION_TYPE as readonly string[]).indexOf(junction.type);
      return type === -1 ? OTHER : type;
    }),
    junctionX_m: Float64Array.from(raw, (junction) => junction.x_m),
    junctionY_m: Float64Array.from(raw, (junction) => junction.y_m),
    junctionShape: raw.map((junction) => Float64Array.from(junction.shape)),
    junctionLinks: raw.map((junction) => linksOf(junction, edges, links)),
    junctionResponse: raw.map((junction) => bitSets(junction, (request) => request.response)),
    junctionFoes: raw.map((junction) => bitSets(junction, (request) => request.foes)),
  };
}

/** Links by request index: incoming lanes in the order given, the connections of each in theirs. */
function linksOf(junction: RawJunction, edges: EdgeColumns, links: LinkColumns): Int32Array {
  const found: number[] = [];
  for (const id of junction.incomingLanes) {
    const lane = edges.laneIndex.get(id);
    if (lane === undefined) throw invalid(junction, 'incoming lanes of the network', `"${id}"`);
    for (let link = links.laneFirstLink[lane]; link < links.laneFirstLink[lane + 1]; link++) found.push(link);
  }
  if (junction.requests.length === 0) return Int32Array.from(found);
  if (junction.requests.length !== found.length) {
    throw invalid(junction, `${found.length} requests, one per connection`, `${junction.requests.length}`);
  }
  found.forEach((link, request) => {
    setRequest(links, link, request, junction.requests[request].continues);
  });
  return Int32Array.from(found);
}

/** The links inside the junction that lead on to a further internal lane share the request of the link they follow. */
function setRequest(links: LinkColumns, link: number, request: number, continues: boolean): void {
  links.linkRequest[link] = request;
  links.linkContinues[link] = continues ? 1 : 0;
  for (let l = insideLinkOf(links.linkVia[link], links.laneFirstLink); l !== -1 && links.linkVia[l] !== -1; ) {
    links.linkRequest[l] = request;
    l = insideLinkOf(links.linkVia[l], links.laneFirstLink);
  }
}

function bitSets(junction: RawJunction, rowOf: (request: RawRequest) => readonly number[]): Uint32Array[] {
  const count = junction.requests.length;
  return junction.requests.map((request) => {
    const words = new Uint32Array((count + 31) >> 5);
    for (const r of rowOf(request)) {
      if (!(r >= 0 && r < count)) throw invalid(junction, `request indices below ${count}`, `${r}`);
      words[r >> 5] |= 1 << (r & 31);
    }
    return words;
  });
}

function invalid(junction: RawJunction, expected: string, got: string): VergeError {
  return new VergeError('NETWORK_INVALID', { where: junction.where ?? `junction "${junction.id}"`, expected, got });
}
