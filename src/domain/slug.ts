/** Letters that have no plain letter inside them; the Danish and Norwegian ones as they are spelt without them. */
const spelt: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ß: 'ss',
  œ: 'oe',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
};

/** Whether a text can stand in an address as it is: lower-case ASCII words and numbers with single hyphens between. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** The address word for a text: `Sådan får du øje på køberen!` becomes `saadan-faar-du-oeje-paa-koeberen`. Empty when no letter is left. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåßœðđþł]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
