/** A `mailto:` address in which harvesters find no address, because every letter is percent-encoded (RFC 6068). */
export function mailLink(address: string, headers: Readonly<Record<string, string>> = {}): string {
  const [name = '', host = ''] = address.split('@');
  const query = Object.entries(headers).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `mailto:${veil(name)}@${veil(host)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The two halves of an address, to be shown with something that is never seen or read out between them. */
export function mailHalves(address: string): [string, string] {
  const at = address.indexOf('@');
  return [address.slice(0, at + 1), address.slice(at + 1)];
}

function veil(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`)
    .join('');
}
