/** What is to be saved of an episode; addresses are paths on our own site. */
export type KeepPlan = {
  page: string;
  /** `Afsnit 67` */
  name: string;
  title: string;
  language: string;
  /** Where the sound is, and its length in bytes. */
  sound: { src: string; length: number };
  /** Transcripts and the cover. */
  files: string[];
};

/** An episode that is saved; `size` is that of everything it needs, in bytes. */
export type KeptEpisode = Pick<KeepPlan, 'page' | 'name' | 'title' | 'language'> & { size: number };

/** The form of what is saved. Everything of another form is thrown away. */
const form = 1;
const prefix = 'saved-';
const savedPrefix = `${prefix}${form}:`;

/** The path under which an episode's store says that it is whole; nothing of the site lies there. */
export const recordPath = '/offline/record.json';

/** The name of the store in which everything of an episode lies, by the path of its page. */
export function storeOf(page: string): string {
  return savedPrefix + page;
}

/** The page whose episode lies in a store; undefined for a store of another kind. */
export function pageInStore(store: string): string | undefined {
  return store.startsWith(savedPrefix) ? store.slice(savedPrefix.length) : undefined;
}

/** Whether a store holds an episode in a form that is no longer read. */
export function isOutlived(store: string): boolean {
  return store.startsWith(prefix) && !store.startsWith(savedPrefix);
}

/** The plan in a page. Throws for a text that is none. */
export function parsePlan(text: string): KeepPlan {
  const { sound, files, ...rest } = fieldsOf(JSON.parse(text));
  const { src, length } = fieldsOf(sound);
  if (typeof src !== 'string' || typeof length !== 'number' || !Array.isArray(files)) {
    throw new TypeError('There is no plan for saving.');
  }
  return { ...labelOf(rest), sound: { src, length }, files: files.map(String) };
}

/** The record of a saved episode; undefined for anything else. */
export function parseKept(value: unknown): KeptEpisode | undefined {
  const { size, ...rest } = fieldsOf(value);
  return typeof size === 'number' ? { ...labelOf(rest), size } : undefined;
}

function labelOf({ page, name, title, language }: Record<string, unknown>) {
  return { page: String(page), name: String(name), title: String(title), language: String(language) };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
