import { createInterface, type Interface } from 'node:readline';
import { type MessageLanguage, WordedError, type Wording } from '#domain/wording.ts';

/** The person at the keyboard, if there is one. */
export type Terminal = {
  /** Whether somebody can be asked. */
  interactive: boolean;
  /** Whether the progress of a long work is drawn as a bar. */
  bars: boolean;
  /** Asks for a text with a usual answer, and again as long as `check` throws a WordedError; outside a terminal the usual one. */
  ask(question: Wording, usual: string, check?: (answer: string) => void): Promise<string>;
  /**
   * Says how much of a long work is done, from 0 to 1, and how many things that are: as a bar on a terminal, else as a line
   * at every quarter.
   */
  progress(what: Wording): (done: number, count?: Wording) => void;
  close(): void;
};

/** The terminal that this command runs in; `quiet` when its output is for a program. */
export function terminal(language: MessageLanguage, { quiet }: { quiet: boolean }): Terminal {
  const interactive = !quiet && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const bars = !quiet && process.stderr.isTTY === true;
  let input: Input | undefined;
  return {
    interactive,
    bars,
    async ask(question, usual, check = () => {}) {
      if (!interactive) return usual;
      input ??= openInput();
      for (;;) {
        const shown = usual === '' ? '' : ` [${usual}]`;
        const answer = (await input.read(`${question[language]}${shown}: `)).trim() || usual;
        try {
          check(answer);
          return answer;
        } catch (error) {
          if (!(error instanceof WordedError)) throw error;
          console.log(`  ${error.wording[language]} ${error.fix[language]}`);
        }
      }
    },
    progress: (what) => {
      if (quiet) return () => {};
      const show = bars ? bar(what[language]) : quarters(what[language]);
      return (done, count) => show(done, count?.[language] ?? '');
    },
    close: () => input?.lines.close(),
  };
}

type Input = { lines: Interface; read(prompt: string): Promise<string> };

/** Lines that are typed before they are asked for wait for their question. */
function openInput(): Input {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  lines.once('SIGINT', () => lines.close());
  const typed = lines[Symbol.asyncIterator]();
  return {
    lines,
    async read(prompt) {
      lines.setPrompt(prompt);
      lines.prompt();
      const { value, done } = await typed.next();
      if (done === true) throw cancelled;
      return value;
    },
  };
}

const cancelled = new WordedError(
  { da: '\nAfbrudt. Intet er skrevet.', en: '\nCancelled. Nothing was written.' },
  { da: 'Kør kommandoen igen, når du er klar.', en: 'Run the command again when you are ready.' },
);

const barLength = 30;

type Show = (done: number, count: string) => void;

function bar(what: string): Show {
  let shown = -1;
  return (done, count) => {
    const percent = Math.floor(done * 100);
    if (percent === shown) return;
    shown = percent;
    const filled = Math.round(done * barLength);
    const drawn = `${'█'.repeat(filled)}${'░'.repeat(barLength - filled)}`;
    const counted = count && ` (${count})`;
    process.stderr.write(done < 1 ? `\r\u001B[K${what} ${drawn} ${percent} %${counted}` : '\r\u001B[K');
  };
}

function quarters(what: string): Show {
  let shown = 0;
  return (done, count) => {
    const quarter = Math.floor(done * 4);
    if (quarter <= shown || quarter === 4) return;
    shown = quarter;
    console.error(`${what}: ${quarter * 25} %${count && ` (${count})`}`);
  };
}
