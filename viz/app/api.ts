import type { Fate } from '../feed/liveFeed.js';
import { flatten } from './liveSettings.js';

/** The server's HTTP API as the page uses it (design: /api). */

export interface ScenarioInfo {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly thumbnail?: string | null;
}

export interface SimulationInfo {
  readonly id: string;
  readonly scenario: string;
  readonly title?: string | null;
  readonly seed?: string | number | null;
  readonly state?: string;
  readonly time_s?: number;
}

/** What of a run's manifest starts the same run again. */
interface Manifest {
  readonly scenario: string;
  readonly source?: string;
  readonly seed: string | number;
  readonly parameters: Record<string, unknown>;
  /** where each parameter's value came from, by path */
  readonly origins: Readonly<Record<string, string>>;
}

export interface LaunchRequest {
  readonly scenario: string;
  readonly seed?: string;
  readonly set: Readonly<Record<string, unknown>>;
}

export interface RecordingInfo {
  readonly name: string;
  readonly size_B?: number;
}

/** What the server refused, with the code and place it gave. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly where?: string,
    readonly expected?: string,
    readonly got?: string,
  ) {
    super(message);
  }
}

interface ErrorBody {
  error?: { code?: string; message?: string; where?: string; expected?: string; got?: string };
}

/** Lists come bare or under their name. */
function listOf<T>(body: unknown, name: string): T[] {
  const list = Array.isArray(body) ? body : (body as Record<string, unknown>)[name];
  return Array.isArray(list) ? list : [];
}

/** A server beyond this machine wants a token: a page opened with `?token=` keeps it in a cookie, so nothing is done here. */
export class Api {
  async scenarios(): Promise<ScenarioInfo[]> {
    return listOf(await this.get('api/scenarios'), 'scenarios');
  }

  schema(): Promise<unknown> {
    return this.get('api/schema');
  }

  async simulations(): Promise<SimulationInfo[]> {
    return listOf(await this.get('api/simulations'), 'simulations');
  }

  async recordings(): Promise<RecordingInfo[]> {
    return listOf(await this.get('api/recordings'), 'recordings');
  }

  /** @param progress told of the bytes that have come and, where it is known, of how many there are */
  async recording(name: string, progress: (got_B: number, all_B: number | null) => void): Promise<Blob> {
    const response = await this.request(`api/recordings/${encodeURIComponent(name)}`);
    const all_B = Number(response.headers.get('content-length')) || null;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let got_B = 0;
    for (const reader = response.body!.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return new Blob(parts);
      parts.push(value);
      got_B += value.length;
      progress(got_B, all_B);
    }
  }

  /** What became of a simulation that no longer answers. */
  async fate(id: string): Promise<Fate> {
    const response = await fetch(`api/simulations/${encodeURIComponent(id)}`);
    if (response.status === 404) return { state: 'ended', text: 'This simulation is no longer on the server' };
    const { state, error } = (await response.json()) as { state?: string; error?: { message?: string } };
    if (state !== 'failed') return { state: 'there' };
    return { state, text: error?.message || 'Its process ended' };
  }

  async launch(request: LaunchRequest): Promise<{ id: string; seed: string }> {
    const response = await this.request('api/simulations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const { id, seed } = (await response.json()) as { id: string; seed: string | number };
    return { id, seed: String(seed) };
  }

  /** The request that starts the same run again: its scenario, its seed, and what was asked for when it was started. */
  async requestOf(id: string): Promise<LaunchRequest> {
    const manifest = (await this.get(`api/simulations/${encodeURIComponent(id)}/manifest`)) as Manifest;
    const values = flatten(manifest.parameters);
    const asked = Object.keys(values).filter((path) => manifest.origins[path] === 'api');
    return {
      scenario: manifest.source ?? manifest.scenario,
      seed: String(manifest.seed),
      set: Object.fromEntries(asked.map((path) => [path, values[path]])),
    };
  }

  /** Lets something happen in a simulation (docs/protocol.md: the timeline). */
  async happen(id: string, happening: object): Promise<void> {
    await this.request(`api/simulations/${encodeURIComponent(id)}/timeline`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(happening),
    });
  }

  async stop(id: string): Promise<void> {
    await this.request(`api/simulations/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  /** Address of a simulation's view. */
  viewUrl(id: string): string {
    const url = new URL(`ws/view/${encodeURIComponent(id)}`, document.baseURI);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.hash = '';
    url.search = '';
    return url.href;
  }

  private async get(path: string): Promise<unknown> {
    return (await this.request(path)).json();
  }

  private async request(path: string, init?: RequestInit): Promise<Response> {
    const response = await fetch(path, init).catch(() => {
      throw new ApiError('The server does not answer', 'UNREACHABLE');
    });
    if (response.ok) return response;
    const body = (await response.json().catch(() => ({}))) as ErrorBody;
    const { code = `HTTP_${response.status}`, message = response.statusText, where, expected, got } = body.error ?? {};
    throw new ApiError(message, code, where, expected, got);
  }
}
