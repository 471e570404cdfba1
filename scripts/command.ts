import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Content, Entry } from '#domain/content.ts';
import type { Site } from '#domain/site.ts';
import { type MessageLanguage, WordedError, type Wording } from '#domain/wording.ts';
import { readContent } from '#files/content.ts';
import { readMessageLanguage } from '#files/message-language.ts';
import { contentFolder, currentInstant, factsFile } from '#files/surroundings.ts';
import { type Terminal, terminal } from './terminal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

const shared = {
  help: { type: 'boolean', short: 'h', default: false },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const satisfies Options;

type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O & typeof shared; allowPositionals: true }>
>;

/** What a command was told, and what it works on; `root` is the project, `folder` the editors' folder in it. */
export type Given<O extends Options> = Parsed<O> & {
  root: string;
  folder: string;
  content: Content & { site: Entry<Site> };
  now: string;
  dryRun: boolean;
  terminal: Terminal;
  /** Prints at once what people are to read; nothing when the output is for a program. */
  say(text: string): void;
};

/** What a command has to say: for people, for programs, and to whoever called it (0 when left out). */
export type Outcome = { lines: readonly Wording[]; data: unknown; code?: number };

/**
 * Runs one of the editors' commands: reads the arguments, prints what it has to say in the language that `site.yaml`
 * chooses, and sets the exit code, 1 for what the content or the disk refuses and 2 for arguments that are none.
 */
export async function command<O extends Options>(
  { usage, options, positionals }: { usage: Wording; options: O; positionals: number },
  run: (given: Given<O>) => Promise<Outcome>,
): Promise<void> {
  const root = join(import.meta.dirname, '..');
  const folder = contentFolder(root);
  const language = await readMessageLanguage(folder);
  const parsed = parse(options, positionals, language, usage);
  if (parsed === undefined) return;
  const values = parsed.values as Parsed<Record<never, never>>['values'];
  const json = values.json === true;
  if (values.help) {
    console.log(usage[language]);
    return;
  }
  const speaks = terminal(language, { quiet: json });
  try {
    const now = currentInstant();
    const content = await readContent({ root: folder, now, facts: factsFile(root) });
    const { site } = content;
    if (!site) throw noSite;
    const say = (text: string) => void (json || console.log(text));
    const dryRun = values['dry-run'] === true;
    const outcome = await run({
      ...parsed,
      root,
      folder,
      content: { ...content, site },
      now,
      dryRun,
      terminal: speaks,
      say,
    });
    print(outcome, language, json);
  } catch (error) {
    if (!(error instanceof WordedError)) throw error;
    report(error, language, json);
  } finally {
    speaks.close();
  }
}

const noSite = new WordedError(
  { da: 'content/site.yaml kan ikke læses.', en: 'content/site.yaml cannot be read.' },
  { da: 'Kør "npm run check"; den siger hvorfor.', en: 'Run "npm run check"; it says why.' },
);

function parse<O extends Options>(
  options: O,
  positionals: number,
  language: MessageLanguage,
  usage: Wording,
): Parsed<O> | undefined {
  try {
    const parsed = parseArgs({ options: { ...options, ...shared }, allowPositionals: true });
    if (parsed.positionals.length <= positionals) return parsed as Parsed<O>;
    const extra = parsed.positionals[positionals];
    const said = {
      da: `"${extra}" er der ikke brug for. Skriv tekst med mellemrum i anførselstegn.`,
      en: `"${extra}" is not needed. Put text with spaces in quotes.`,
    };
    console.error(`${said[language]}\n\n${usage[language]}`);
  } catch (error) {
    console.error(`${misread(error as Error)[language]}\n\n${usage[language]}`);
  }
  process.exitCode = 2;
  return undefined;
}

function misread({ message }: Error): Wording {
  const [, option] = /'(--?[^' <]+)[^']*'/.exec(message) ?? [];
  if (option === undefined) return { da: message, en: message };
  return message.startsWith('Unknown option')
    ? { da: `${option} findes ikke.`, en: `There is no ${option}.` }
    : { da: `${option} er ikke skrevet rigtigt.`, en: `${option} is not written as it should be.` };
}

function print({ lines, data, code = 0 }: Outcome, language: MessageLanguage, json: boolean): void {
  if (json) console.log(JSON.stringify(data, null, 2));
  else for (const line of lines) console.log(line[language]);
  process.exitCode = code;
}

function report({ wording, fix }: WordedError, language: MessageLanguage, json: boolean): void {
  if (json) console.log(JSON.stringify({ error: wording[language], fix: fix[language] }, null, 2));
  else console.error(`${wording[language]}\n${fix[language]}`);
  process.exitCode = 1;
}
