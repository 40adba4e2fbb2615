/** The server's HTTP API as the page uses it (design: /api). */

export interface ScenarioInfo {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly thumbnail?: string;
}

export interface SimulationInfo {
  readonly id: string;
  readonly scenario: string;
  readonly seed?: string | number;
  readonly state?: string;
}

export interface LaunchRequest {
  readonly scenario: string;
  readonly seed?: string;
  readonly set: Readonly<Record<string, unknown>>;
}

export interface RecordingInfo {
  readonly file: string;
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

export class Api {
  /** @param token of a server that is not on this machine */
  constructor(readonly token?: string) {}

  async scenarios(): Promise<ScenarioInfo[]> {
    return (await this.get<{ scenarios: ScenarioInfo[] }>('api/scenarios')).scenarios;
  }

  schema(): Promise<unknown> {
    return this.get('api/schema');
  }

  async simulations(): Promise<SimulationInfo[]> {
    return (await this.get<{ simulations: SimulationInfo[] }>('api/simulations')).simulations ?? [];
  }

  async recordings(): Promise<RecordingInfo[]> {
    const { recordings } = await this.get<{ recordings: (RecordingInfo | string)[] }>('api/recordings');
    return (recordings ?? []).map((entry) => (typeof entry === 'string' ? { file: entry } : entry));
  }

  async recording(file: string): Promise<Blob> {
    return (await this.request(`api/recordings/${encodeURIComponent(file)}`)).blob();
  }

  async exists(id: string): Promise<boolean> {
    const response = await fetch(`api/simulations/${encodeURIComponent(id)}`, { headers: this.headers() });
    return response.status !== 404;
  }

  async launch(request: LaunchRequest): Promise<{ id: string; seed: string }> {
    const response = await this.request('api/simulations', {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const { id, seed } = (await response.json()) as { id: string; seed: string | number };
    return { id, seed: String(seed) };
  }

  async stop(id: string): Promise<void> {
    await this.request(`api/simulations/${encodeURIComponent(id)}`, { method: 'DELETE', headers: this.headers() });
  }

  /** Address of a simulation's view. */
  viewUrl(id: string): string {
    const url = new URL(`ws/view/${encodeURIComponent(id)}`, document.baseURI);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.hash = '';
    url.search = '';
    return url.href;
  }

  private headers(): Record<string, string> {
    return this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
  }

  private async get<T>(path: string): Promise<T> {
    return (await this.request(path)).json() as Promise<T>;
  }

  private async request(path: string, init: RequestInit = { headers: this.headers() }): Promise<Response> {
    const response = await fetch(path, init).catch(() => {
      throw new ApiError('The server does not answer', 'UNREACHABLE');
    });
    if (response.ok) return response;
    const body = (await response.json().catch(() => ({}))) as ErrorBody;
    const { code = `HTTP_${response.status}`, message = response.statusText, where, expected, got } = body.error ?? {};
    throw new ApiError(message, code, where, expected, got);
  }
}
