import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { VergeError } from '../../core/errors/vergeError.js';
import { SUBPROTOCOL, TOKEN_PREFIX } from '../../transport/protocol.js';
import { offers } from '../../transport/webSocketHostServer.js';

/** Name of the cookie that carries the token of a page opened with `?token=`. */
export const TOKEN_COOKIE = 'verge_token';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

export const isLoopback = (host: string): boolean => LOOPBACK_NAMES.includes(host) || host === '::1';

/** Who may talk to the server: names it answers to, pages it takes orders from, and the token beyond loopback. */
export class Access {
  private readonly names: readonly string[];
  private readonly token: string | undefined;

  /** @param host the address bound to */
  constructor(host: string, token: string | undefined) {
    this.names = [...LOOPBACK_NAMES, host.includes(':') ? `[${host}]` : host];
    this.token = token;
  }

  /**
   * Guards against DNS rebinding: a foreign name that resolves to this machine is refused. With a token any name is
   * good, since the foreign page does not know the token.
   * @throws VergeError ORIGIN_REFUSED
   */
  checkHost(request: IncomingMessage): void {
    const { host } = request.headers;
    if (this.token !== undefined || (host !== undefined && this.names.includes(nameOf(host)))) return;
    throw new VergeError('ORIGIN_REFUSED', { where: 'Host', expected: this.names.join(', '), got: host ?? 'none' });
  }

  /**
   * A request that names an origin must come from a page of this very server.
   * @param absentAllowed programs send none; browsers always do for WebSockets
   * @throws VergeError ORIGIN_REFUSED
   */
  checkOrigin(request: IncomingMessage, absentAllowed: boolean): void {
    const { origin, host } = request.headers;
    if (origin === undefined && absentAllowed) return;
    if (origin !== undefined && originHost(origin) === host) return;
    throw new VergeError('ORIGIN_REFUSED', { where: 'Origin', expected: `http://${host}`, got: origin ?? 'none' });
  }

  /**
   * The token, where one is set: as bearer, cookie, or sub-protocol entry (with or without `verge.token.`).
   * @throws VergeError TOKEN_REFUSED
   */
  checkToken(request: IncomingMessage): void {
    if (this.token === undefined) return;
    const candidates = this.candidates(request);
    if (candidates.some((text) => this.isToken(text))) return;
    const got = candidates.some((text) => text !== SUBPROTOCOL) ? 'another' : 'none'; // never the text: logs are read
    throw new VergeError('TOKEN_REFUSED', { where: 'request', expected: 'the token printed at the start', got });
  }

  isToken(text: string): boolean {
    const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
    return this.token !== undefined && timingSafeEqual(digest(text), digest(this.token));
  }

  private candidates({ headers }: IncomingMessage): string[] {
    const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
    const cookie = (headers.cookie ?? '').split('; ').find((part) => part.startsWith(`${TOKEN_COOKIE}=`));
    const protocols = (headers['sec-websocket-protocol'] ?? '').split(',').map((entry) => entry.trim());
    const entries = protocols.map((entry) => entry.replace(TOKEN_PREFIX, ''));
    return [bearer, cookie?.slice(TOKEN_COOKIE.length + 1), ...entries].flatMap((text) => text || []);
  }
}

/** @throws VergeError PROTOCOL_VERSION when a WebSocket does not offer `verge.v1` */
export function checkSubprotocol(request: IncomingMessage): void {
  const header = request.headers['sec-websocket-protocol'];
  if (offers(header, SUBPROTOCOL)) return;
  throw new VergeError('PROTOCOL_VERSION', {
    where: 'Sec-WebSocket-Protocol',
    expected: SUBPROTOCOL,
    got: header ?? 'none',
  });
}

/** Host name of a Host header, without the port. */
const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

function originHost(origin: string): string | undefined {
  try {
    const url = new URL(origin);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.host : undefined;
  } catch {
    return undefined;
  }
}
