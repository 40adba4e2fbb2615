import { verge } from '#proto';
import { ERROR_CODES, type ErrorCode } from '../core/errors/codes.js';
import { VergeError } from '../core/errors/vergeError.js';

/** Bytes of a frame. One frame carries exactly one message. */
export const encodeHostFrame = (frame: verge.v1.IHostFrame): Uint8Array => verge.v1.HostFrame.encode(frame).finish();

/**
 * Decodes a frame that came from the other side.
 * @param where who sent it, for the error
 * @throws VergeError MESSAGE_UNDECODABLE when the bytes are no HostFrame, PROTOCOL_VIOLATION when it carries no message
 */
export function decodeHostFrame(bytes: Uint8Array, where: string): verge.v1.HostFrame {
  let frame: verge.v1.HostFrame;
  try {
    frame = verge.v1.HostFrame.decode(bytes);
  } catch (error) {
    const got = `${bytes.byteLength} bytes (${error instanceof Error ? error.message : String(error)})`;
    throw new VergeError('MESSAGE_UNDECODABLE', { where, expected: 'a HostFrame', got });
  }
  if (frame.body === undefined) {
    throw new VergeError('PROTOCOL_VIOLATION', { where, expected: 'a message in the frame', got: 'none known' });
  }
  return frame;
}

/** An error as it goes on the wire; the connection is closed after a fatal one. */
export const protocolErrorFrame = (error: VergeError, fatal: boolean): verge.v1.IHostFrame => ({
  error: { code: error.code, message: error.message, fatal, ...error.detail },
});

/** The error the other side reported. An unknown code becomes HOST_LOST and keeps its text. */
export function errorOfFrame(error: verge.v1.IProtocolError, where: string): VergeError {
  const known = Object.hasOwn(ERROR_CODES, error.code ?? '');
  const code: ErrorCode = known ? (error.code as ErrorCode) : 'HOST_LOST';
  if (!error.where && !error.expected && !error.got) return new VergeError(code, { where, got: error.message ?? '' });
  return new VergeError(code, {
    where: error.where ? `${where}: ${error.where}` : where,
    expected: error.expected || undefined,
    got: error.got || undefined,
  });
}

/** Anything thrown, as a coded error. What is not coded came from a host's own fault: HOST_LOST. */
export function asVergeError(error: unknown, where: string): VergeError {
  if (error instanceof VergeError) return error;
  const got = error instanceof Error ? error.message : String(error);
  return new VergeError('HOST_LOST', { where, got }, { cause: error });
}
