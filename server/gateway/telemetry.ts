import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of the server itself; those of a run are in its view stream and its summary. */
export class Telemetry {
  readonly registry = new Registry();
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly refusals: Counter<'code'>;

  constructor(simulations: () => Record<string, unknown>[], connections: () => number) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'verge_http_request_seconds',
      help: 'HTTP requests by route and status',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    });
    this.refusals = new Counter({
      name: 'verge_refusals_total',
      help: 'Requests and connections refused, by error code',
      labelNames: ['code'],
      registers,
    });
    new Gauge({
      name: 'verge_websocket_connections',
      help: 'Open WebSockets on the public port',
      registers,
      collect() {
        this.set(connections());
      },
    });
    this.simulationGauge(
      'verge_simulation_real_time_factor',
      'Simulated per wall-clock time',
      'realTimeFactor',
      simulations,
    );
    this.simulationGauge('verge_simulation_behind_seconds', 'Lag behind the wanted speed', 'behind_s', simulations);
    this.simulationGauge('verge_simulation_time_seconds', 'Simulated time', 'time_s', simulations);
  }

  private simulationGauge(name: string, help: string, key: string, simulations: () => Record<string, unknown>[]): void {
    new Gauge({
      name,
      help,
      labelNames: ['simulation', 'scenario'],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const entry of simulations()) {
          this.set({ simulation: String(entry.id), scenario: String(entry.scenario) }, Number(entry[key] ?? 0));
        }
      },
    });
  }
}
