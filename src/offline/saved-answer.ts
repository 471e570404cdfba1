import { requestedRange } from '#hosting/byte-range.ts';

/** The answer to a request for a saved file, of which `range` may ask for a part. https://www.rfc-editor.org/rfc/rfc9110#section-14 */
export async function savedAnswer(saved: Response, range: string | null): Promise<Response> {
  if (range === null) return saved;
  const whole = await saved.blob();
  const headers = new Headers(saved.headers);
  headers.set('Accept-Ranges', 'bytes');
  const part = requestedRange(range, whole.size);
  if (part === undefined) return new Response(whole, { headers });
  if (part === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${whole.size}`);
    headers.set('Content-Length', '0');
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = part;
  headers.set('Content-Range', `bytes ${first}-${last}/${whole.size}`);
  headers.set('Content-Length', String(last - first + 1));
  return new Response(whole.slice(first, last + 1), { status: 206, statusText: 'Partial Content', headers });
}
