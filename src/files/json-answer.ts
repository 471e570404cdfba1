import { ThreadError } from '#importers/thread-replies.ts';

/** How long an answer may take, in milliseconds, and how large it may be, in bytes. */
export type Limits = { time: number; size: number };

export const usualLimits: Limits = { time: 15_000, size: 8_000_000 };

/** Fetches JSON. Throws ThreadError when it does not come, comes too late, is too large or is no JSON. */
export async function fetchJson(address: string, limits: Limits = usualLimits): Promise<unknown> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(limits.time),
    });
    const text = await readText(response, address, limits.size);
    if (!response.ok)
      throw new ThreadError(`${address} answers ${response.status}. ${meaning(response.status)}`);
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof ThreadError) throw error;
    if (error instanceof SyntaxError) throw new ThreadError(`${address} does not answer with JSON.`);
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new ThreadError(`${address} did not answer within ${limits.time / 1000} seconds.`);
    }
    throw new ThreadError(
      `${address} cannot be reached: ${String(error instanceof Error ? (error.cause ?? error.message) : error)}.`,
    );
  }
}

async function readText(response: Response, address: string, size: number): Promise<string> {
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for await (const bytes of response.body ?? []) {
    length += bytes.length;
    if (length > size) throw new ThreadError(`${address} answers with more than ${size / 1_000_000} MB.`);
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}

function meaning(status: number): string {
  if (status === 400 || status === 404 || status === 410) {
    return 'The post has been deleted, or its address is wrong.';
  }
  if (status === 401 || status === 403) return 'The server shows its posts only to those with an account.';
  if (status === 429) return 'It has been asked too often; try again in an hour.';
  return 'Try again later.';
}
