import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type RequestHandler, Router } from 'express';
import { type RateLimitInfo, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { shown, VergeError } from '../../core/errors/vergeError.js';
import { type Access, TOKEN_COOKIE } from './access.js';
import { errorHandler, sendError } from './httpErrors.js';
import type { RecordingFiles } from './recordingFiles.js';
import type { ScenarioSource } from './scenarioSource.js';
import type { Simulations } from './simulations.js';
import { startRequest } from './startRequest.js';
import type { Telemetry } from './telemetry.js';

export interface HttpAppOptions {
  readonly access: Access;
  readonly simulations: Simulations;
  readonly recordings: RecordingFiles;
  readonly scenarios: ScenarioSource;
  readonly telemetry: Telemetry;
  /** Built page; a hint is served where it is not there. */
  readonly pageFolder: string;
  readonly version: string;
  /** Fleet hosts of each simulation. */
  readonly hosts: number;
  fault(error: VergeError): void;
}

/** Requests an address may make within a minute: a page polls twice a second at most. */
const MOST_REQUESTS = 1_200;
/** Simulations an address may start within a minute. */
const MOST_STARTS = 60;

/** The HTTP side of the gateway: page, API, health, metrics. */
export function httpApp(options: HttpAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(timing(options.telemetry));
  app.use(helmet(HEADERS));
  app.use(guard(options));
  app.get('/healthz', (_request, response) => {
    response.json({ ok: true, version: options.version, simulations: options.simulations.running });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(options.telemetry.registry.contentType).send(await options.telemetry.registry.metrics());
  });
  app.use('/api', limited(MOST_REQUESTS), express.json({ limit: '64kb' }), api(options));
  app.use(page(options.pageFolder));
  app.use((request, response) => {
    const expected = 'a path of the page or of /api (docs/protocol.md)';
    sendError(response, new VergeError('FILE_MISSING', { where: request.path.slice(0, 80), expected, got: 'nothing' }));
  });
  app.use(errorHandler(options.fault));
  return app;
}

/** The page runs from here alone; decompression of recordings is WebAssembly. No HTTPS is promised, so none is forced. */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'", 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
};

function api(options: HttpAppOptions): Router {
  const { simulations, recordings, scenarios } = options;
  const router = Router();
  router.get('/scenarios', async (_request, response) => void response.json(await scenarios.list()));
  router.get('/scenarios/:name/thumbnail', async (request, response) => {
    response.sendFile(await scenarios.thumbnail(request.params.name));
  });
  router.get('/schema', (_request, response) => void response.json(scenarios.schema()));
  router.get('/simulations', (_request, response) => void response.json(simulations.list()));
  router.post('/simulations', limited(MOST_STARTS), async (request, response) => {
    const { run, speed } = startRequest(request.body, options.hosts);
    const started = await simulations.start(run, speed);
    response.status(201).location(`/api/simulations/${started.id}`).json(started);
  });
  router.get('/simulations/:id', async (request, response) => {
    response.json(await simulations.state(request.params.id));
  });
  router.get('/simulations/:id/manifest', async (request, response) => {
    response.json(await simulations.manifest(request.params.id));
  });
  router.get('/simulations/:id/hosts', async (request, response) => {
    response.json(await simulations.hostProcesses(request.params.id));
  });
  router.patch('/simulations/:id', async (request, response) => {
    const changes = bodyOf(request.body, '{"path": value, ...}');
    const actsAt_s = await simulations.patch(request.params.id, changes);
    response.json({ changes, actsAt_s });
  });
  router.get('/simulations/:id/hazards', async (request, response) => {
    response.json(await simulations.hazards(request.params.id));
  });
  router.get('/simulations/:id/timeline', async (request, response) => {
    response.json((await simulations.manifest(request.params.id)).timeline ?? []);
  });
  router.post('/simulations/:id/timeline', async (request, response) => {
    response.status(201).json(await simulations.happen(request.params.id, request.body));
  });
  router.delete('/simulations/:id', async (request, response) => {
    response.json(await simulations.stop(request.params.id));
  });
  router.get('/recordings', (_request, response) => void response.json(recordings.list()));
  router.get('/recordings/:name', (request, response) => {
    const path = recordings.path(request.params.name);
    response.type('application/octet-stream').sendFile(path, { dotfiles: 'allow', cacheControl: false });
  });
  return router;
}

function bodyOf(body: unknown, expected: string): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length > 0) {
    return body as Record<string, unknown>;
  }
  throw new VergeError('ARGUMENT_INVALID', { where: 'body', expected, got: shown(body) });
}

/** Host, origin and token, before anything else happens. A page opened with ?token= keeps it in a cookie. */
function guard({ access }: HttpAppOptions): RequestHandler {
  return (request, response, next) => {
    access.checkHost(request);
    access.checkOrigin(request, true);
    const { token } = request.query;
    if (request.method === 'GET' && typeof token === 'string' && access.isToken(token)) {
      response.cookie(TOKEN_COOKIE, token, { httpOnly: true, sameSite: 'strict' });
    } else access.checkToken(request);
    next();
  };
}

function limited(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (request, response) => {
      const expected = `at most ${limit} requests a minute`;
      const { used } = (request as typeof request & { rateLimit: RateLimitInfo }).rateLimit;
      sendError(response, new VergeError('RATE_LIMITED', { where: request.path, expected, got: `${used}` }));
    },
  });
}

function timing(telemetry: Telemetry): RequestHandler {
  return (request, response, next) => {
    const started_ms = performance.now();
    response.once('finish', () => {
      const route = request.route?.path ?? (request.path.startsWith('/api') ? '/api' : 'page');
      const labels = { method: request.method, route: String(route), status: String(response.statusCode) };
      telemetry.requests.observe(labels, (performance.now() - started_ms) / 1_000);
    });
    next();
  };
}

function page(folder: string): RequestHandler {
  if (existsSync(join(folder, 'index.html'))) return express.static(folder, { maxAge: 0, etag: true });
  return (request, response, next) => {
    if (request.path !== '/') return next();
    response.status(503).type('text/plain').send('The page is not built yet: run `npm run build`, then start again.\n');
  };
}
