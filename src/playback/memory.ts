/** How far an episode was heard: seconds, its length in seconds, and when it was last heard (milliseconds since 1970). */
export type Heard = { at: number; of: number; played: boolean; when: number };

/** What was heard, by episode id. */
export type Memory = Readonly<Record<string, Heard>>;

const days = 24 * 60 * 60 * 1000;

/** How long a position is remembered, in milliseconds. */
export const keptFor = 180 * days;

/** How far before the remembered position one hears on, in seconds, so that one finds back into the sentence. */
export const early = 5;

/** So close to its end (in seconds) an episode counts as played. */
const ending = 15;

/** What a text from the browser's storage remembers at `now`: entries that are broken or too old are left out. */
export function parseMemory(text: string | null, now: number): Memory {
  return Object.fromEntries(
    Object.entries(asRecord(parseJson(text))).flatMap(([id, value]) => {
      const heard = asHeard(value);
      return heard && heard.when > now - keptFor ? [[id, heard]] : [];
    }),
  );
}

/** The memory after an episode was heard up to `at`, in seconds. Once played, it stays marked so. */
export function remember(
  memory: Memory,
  id: string,
  { at, of, now }: { at: number; of: number; now: number },
): Memory {
  const played = of > 0 && at >= of - Math.min(ending, of / 10);
  return { ...memory, [id]: { at, of, played: played || memory[id]?.played === true, when: now } };
}

/** Where to hear on, in seconds: a little before the remembered position; at the start after the end. */
export function resumeAt(heard: Heard | undefined): number {
  if (!heard || heard.at >= heard.of - Math.min(ending, heard.of / 10)) return 0;
  return Math.max(0, heard.at - early);
}

/** Seconds that are left to hear; undefined for what was never begun or is at its end. */
export function leftOf(heard: Heard | undefined): number | undefined {
  return heard && resumeAt(heard) > 0 ? heard.of - heard.at : undefined;
}

/** A value of the browser's storage: undefined for what is no JSON, because anybody may write there. */
export function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** An object's fields; none for anything else. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function asHeard(value: unknown): Heard | undefined {
  const { at, of, played, when } = asRecord(value);
  const whole = [at, of, when].every((number) => typeof number === 'number' && Number.isFinite(number));
  return whole ? { at: Number(at), of: Number(of), played: played === true, when: Number(when) } : undefined;
}
