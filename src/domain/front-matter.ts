import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problem.ts';
import type { Wording } from './wording.ts';

/** Where something stands in a file, counted from 1. */
export type Place = { line: number; column: number };

/** A content file taken apart: `data` holds lists, maps and text (every YAML value is text). */
export type Source = {
  file: string;
  data: unknown;
  /** The text below the front matter, with as many empty lines above it as make its line numbers true. */
  readonly body: string;
  /** Where the value, or failing that the key or its parent, of a field stands. */
  place(path: readonly PropertyKey[]): Place;
};

/**
 * The source of an MDX file whose fields are known already. What stands below them, and where one of them stands, is found out when
 * somebody asks; until then, nobody need have ten thousand texts in memory.
 */
export function knownMdxSource(file: string, content: () => string, data: unknown): Source {
  let places: Source['place'] | undefined;
  const parse = (): Source['place'] => {
    const source = parseMdxSource(file, content());
    return Array.isArray(source) ? () => ({ line: 1, column: 1 }) : source.place;
  };
  return {
    file,
    data,
    get body() {
      const parts = splitMdx(file, content());
      if (Array.isArray(parts)) throw new Error(`${file} has no front matter.`);
      return parts.body;
    },
    place(path) {
      places ??= parse();
      return places(path);
    },
  };
}

const fence = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*\r?$/m;

/** Splits an MDX file into front matter and body, and reads the front matter. */
export function parseMdxSource(file: string, content: string): Source | Problem[] {
  const parts = splitMdx(file, content);
  return Array.isArray(parts)
    ? parts
    : parseYamlSource(file, parts.yaml, { linesAbove: 1, body: parts.body });
}

function splitMdx(file: string, content: string): { yaml: string; body: string } | Problem[] {
  const text = content.replace(/^\uFEFF/, '');
  const [, language] = /^---[ \t]*([^\s-]\S*)[ \t]*\r?\n/.exec(text) ?? [];
  if (language !== undefined) return [otherLanguage(file, language)];
  const opening = fence.exec(text);
  const rest = opening ? text.slice(opening[0].length) : '';
  const end = opening ? closing.exec(rest) : null;
  if (!opening || !end) {
    const message = opening
      ? { da: 'Felterne øverst har ingen slutning.', en: 'The front matter has no end.' }
      : { da: 'Filen har ingen felter øverst.', en: 'The file has no front matter.' };
    const fix = {
      da: 'Sæt felterne mellem to linjer med tre bindestreger (---) øverst i filen.',
      en: 'Put the fields between two lines of three hyphens (---) at the top of the file.',
    };
    return [{ rule: 'file/front-matter', level: 'error', file, line: 1, column: 1, message, fix }];
  }
  if (end.index > mostLetters) return [tooLong(file)];
  const above = text.slice(0, opening[0].length + end.index + end[0].length);
  return {
    yaml: rest.slice(0, end.index),
    body: above.replace(/[^\n]/g, '') + text.slice(above.length),
  };
}

/** Fields longer than this were never meant as fields. */
const mostLetters = 64 * 1024;

function tooLong(file: string): Problem {
  return {
    ...atTop(file),
    message: {
      da: 'Felterne øverst fylder mere end 64 kB.',
      en: 'The front matter holds more than 64 kB.',
    },
    fix: {
      da: 'Flyt teksten ned under den anden linje med tre bindestreger (---).',
      en: 'Move the text below the second line of three hyphens (---).',
    },
  };
}

/** Some programs run what stands after `---js`; here nothing is run. */
function otherLanguage(file: string, language: string): Problem {
  return {
    ...atTop(file),
    value: language,
    message: {
      da: `Felterne øverst er skrevet i "${language}"; her læses kun YAML.`,
      en: `The front matter is written in "${language}"; only YAML is read here.`,
    },
    fix: {
      da: 'Skriv kun tre bindestreger (---) på første linje, og felterne som navn: værdi.',
      en: 'Write only three hyphens (---) on the first line, and the fields as name: value.',
    },
  };
}

function atTop(file: string) {
  return { rule: 'file/front-matter', level: 'error', file, line: 1, column: 1 } as const;
}

/** Reads a YAML file, or the front matter of an MDX file. */
export function parseYamlSource(
  file: string,
  yaml: string,
  { linesAbove = 0, body = '' } = {},
): Source | Problem[] {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: counter,
    strict: true,
    uniqueKeys: true,
  });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + linesAbove, column: col };
  };
  if (document.errors.length > 0) {
    return document.errors.map((error) =>
      yamlProblem(file, error, at(isUnclosed(error) ? openedAt(yaml, error.pos[0]) : error.pos[0])),
    );
  }
  const data = dataOf(document);
  if (data === undefined) {
    const message = {
      da: 'Felterne henviser (& og *) for tit til hinanden eller til ingenting.',
      en: 'The fields refer to one another (& and *) too often, or to nothing.',
    };
    const fix = { da: 'Skriv værdierne ud i stedet.', en: 'Write the values out instead.' };
    return [{ rule: 'file/yaml', level: 'error', file, ...at(0), message, fix }];
  }
  return {
    file,
    data,
    body,
    place: (path) => at(offsetOf(document.contents, path)),
  };
}

/** Undefined when aliases name nothing or would swell the file beyond measure. */
function dataOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
      if (!pair) break;
      node = pair.value;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else {
      break;
    }
    if (isNode(node) && node.range && node.range[0] !== node.range[1]) offset = node.range[0];
  }
  return offset;
}

function isUnclosed({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' || message.includes('and end with a ');
}

/** Where the quotation mark or bracket was opened whose end is missed at `offset`; there the editor has to look. */
function openedAt(yaml: string, offset: number): number {
  const lines = yaml.slice(0, offset).split('\n');
  const count = (line: string, sign: string) => line.split(sign).length - 1;
  const opened = lines.findLastIndex(
    (line) =>
      count(line, '"') % 2 === 1 ||
      count(line, '[') > count(line, ']') ||
      count(line, '{') > count(line, '}'),
  );
  if (opened < 0) return offset;
  const above = lines.slice(0, opened).join('\n').length + (opened > 0 ? 1 : 0);
  return above + Math.max(0, (lines[opened] ?? '').search(/["[{]/));
}

const advice: Partial<Record<YAMLError['code'], Wording>> = {
  TAB_AS_INDENT: {
    da: 'Brug mellemrum, ikke tabulator, først på en linje.',
    en: 'Use spaces, not tabs, at the start of a line.',
  },
  DUPLICATE_KEY: { da: 'Behold den ene af de to linjer.', en: 'Keep one of the two lines.' },
  BAD_INDENT: {
    da: 'Giv alle felter på samme niveau lige mange mellemrum foran.',
    en: 'Give all fields of one level the same number of spaces at the start.',
  },
  MULTILINE_IMPLICIT_KEY: {
    da: 'Sæt tekst med et kolon i anførselstegn, for eksempel title: "Sæson 5: Ny start".',
    en: 'Put text that holds a colon in quotes, for example title: "Sæson 5: Ny start".',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    da: 'Sæt tekst med et kolon i anførselstegn, for eksempel title: "Sæson 5: Ny start".',
    en: 'Put text that holds a colon in quotes, for example title: "Sæson 5: Ny start".',
  },
  MISSING_CHAR: { da: 'Luk anførselstegnet eller klammen.', en: 'Close the quotation mark or bracket.' },
};

function yamlProblem(file: string, error: YAMLError, place: Place): Problem {
  const sentence = error.message.split(' at line ')[0] ?? error.message;
  return {
    rule: 'file/yaml',
    level: 'error',
    file,
    ...place,
    ...(error.code === 'TAB_AS_INDENT' ? { mend: { kind: 'indent' } as const } : {}),
    message: { da: `Felterne kan ikke læses: ${sentence}.`, en: `The fields cannot be read: ${sentence}.` },
    fix: advice[error.code] ?? {
      da: 'Sæt tekst med særlige tegn i anførselstegn, og ryk ind med mellemrum.',
      en: 'Put text with special characters in quotes, and indent with spaces.',
    },
  };
}
