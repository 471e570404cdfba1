import { parseBuffer } from 'music-metadata';
import type { Sound } from '#domain/sound.ts';

/** What another server says of a sound, and what its first bytes tell: `length` in bytes, `duration` in seconds. */
export type RemoteSound = Pick<Sound, 'length' | 'duration'> & { type: Sound['type'] };

/** Why the facts of a sound on another server cannot be had. */
export class RemoteSoundError extends Error {}

const headBytes = 512 * 1024;

/** Asks with HEAD for size and with a range for the first bytes. Throws RemoteSoundError; takes nothing on trust that is 0. */
export async function readRemoteSound(url: string): Promise<RemoteSound> {
  const head = await ask(url, { method: 'HEAD' });
  const length = Number(head.headers.get('content-length'));
  if (!(length > 0)) throw new RemoteSoundError(`${url} does not say how long it is (Content-Length).`);
  const range = await ask(url, { headers: { range: `bytes=0-${Math.min(length, headBytes) - 1}` } });
  if (range.status !== 206 && length > headBytes) {
    throw new RemoteSoundError(`${url} does not answer range requests, so podcast apps cannot seek in it.`);
  }
  const bytes = new Uint8Array(await range.arrayBuffer());
  const type = typeOf(bytes);
  if (type === undefined) throw new RemoteSoundError(`${url} does not hold MP3 or M4A sound.`);
  // The rest is not needed, but the parser wants to step over it.
  const whole = new Uint8Array(length);
  whole.set(bytes);
  const { format } = await parseBuffer(whole, { mimeType: type === 'audio/mpeg' ? type : 'audio/mp4' });
  const { duration } = format;
  if (duration === undefined || !(duration > 0)) {
    throw new RemoteSoundError(`${url} does not tell its duration in its first ${headBytes / 1024} kB.`);
  }
  return { length, type, duration: Math.round(duration * 1000) / 1000 };
}

async function ask(url: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { redirect: 'follow', ...options });
  } catch (error) {
    throw new RemoteSoundError(
      `${url} cannot be reached: ${String(error instanceof Error ? error.cause : error)}.`,
    );
  }
  if (!response.ok) throw new RemoteSoundError(`${url} answers ${response.status} ${response.statusText}.`);
  return response;
}

function typeOf(bytes: Uint8Array): Sound['type'] | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg';
  return text(4, 8) === 'ftyp' ? 'audio/x-m4a' : undefined;
}
