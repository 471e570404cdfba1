import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../scripts/bench/random.ts';

/** A project whose content and code somebody edits, and the moment at which its site is built. */
export type EditedProject = { root: string; random: Random; now: number; made: number };

const day = 86_400_000;

/** What may be edited: texts and their fields; pictures too; or everything, so that some edits show on most pages. */
export type EditKind = 'texts' | 'narrow' | 'wide';

/** Does something that an editor or a developer may do between two builds; returns what it was. */
export function editAtRandom(project: EditedProject, kind: EditKind): string {
  const edits = { texts, narrow: { ...texts, ...pictures }, wide: { ...texts, ...pictures, ...wide } }[kind];
  const name = project.random.pick(Object.keys(edits));
  edits[name]?.(project);
  return name;
}

type Edits = Readonly<Record<string, (project: EditedProject) => void>>;

const texts: Edits = {
  'words of a text': (project) => append(project, post(project), `\n\n${sentence(project)}\n`),
  'a heading': (project) => append(project, post(project), `\n\n## ${sentence(project)}\n\nOg mere.\n`),
  'words of an episode': (project) => append(project, episode(project), `\n\n${sentence(project)}\n`),
  'a title': (project) => replace(project, post(project), /^title: .*$/m, `title: ${title(project)}`),
  'the title of an episode': (project) =>
    replace(project, episode(project), /^title: .*$/m, `title: ${title(project)}`),
  'a description': (project) =>
    replace(project, post(project), /^description: .*$/m, `description: ${title(project)}`),
  tags: (project) =>
    replace(project, post(project), /^tags: .*$/m, `tags: [${project.random.pick(['crm', 'trust', 'b2b'])}]`),
  'a category': (project) =>
    replace(
      project,
      post(project),
      /^category: .*$/m,
      `category: ${project.random.pick(['sales', 'research'])}`,
    ),
  'a series': (project) =>
    setFields(project, post(project), { series: 'linkedin-contacts', part: 10 + project.made++ }),
  'a date': (project) =>
    replace(
      project,
      post(project),
      /^pubDate: .*$/m,
      `pubDate: 20${10 + project.random.below(15)}-05-0${1 + project.random.below(9)} 12:00`,
    ),
  'a translation': (project) => {
    const key = `pair-${project.made++}`;
    for (const file of [post(project, ['da']), post(project, ['nb', 'nl', 'en'])])
      setFields(project, file, { translationKey: key });
  },
  'a leap into a sound': (project) =>
    append(project, post(project), '\n\n<Listen episode="67-politik-paa-linkedin" at="0:12">Hør</Listen>\n'),
  'a transcript': (project) =>
    replace(project, transcript(project), /^<v Redaktionen>.*$/m, `<v Redaktionen>${sentence(project)}`),
  'a new text': (project) => {
    write(project, `content/posts/da/ny-${project.made++}.mdx`, copied(project));
  },
  'a text renamed': (project) => {
    const file = post(project);
    renameSync(
      join(project.root, file),
      join(project.root, file.replace(/[^/]*$/, `omdoebt-${project.made++}.mdx`)),
    );
  },
  'a text deleted': (project) => rmSync(join(project.root, post(project))),
  'a draft': (project) => setFields(project, post(project), { draft: true }),
  'time passing': (project) => {
    project.now += project.random.below(40) * day;
  },
  'something to come': (project) => {
    const then = new Date(project.now + 20 * day).toISOString().slice(0, 10);
    write(
      project,
      `content/posts/da/senere-${project.made++}.mdx`,
      copied(project).replace(/^pubDate: .*$/m, `pubDate: ${then} 12:00`),
    );
  },
};

const pictures: Edits = {
  'a picture': (project) => {
    const folder = join(project.root, 'content', 'people');
    const pictures = readdirSync(folder).filter((file) => /\.(?:jpg|png)$/.test(file));
    const [one, other] = [project.random.pick(pictures), project.random.pick(pictures)];
    writeFileSync(join(folder, one), readFileSync(join(folder, other)));
  },
};

const wide: Edits = {
  'a person': (project) =>
    replace(project, 'content/people/redaktionen.yaml', /^name: .*$/m, `name: Redaktion ${project.made++}`),
  'the name of a tag': (project) =>
    replace(project, 'content/tags.yaml', /title: LinkedIn.*$/m, `title: LinkedIn ${project.made++}`),
  'the site itself': (project) =>
    replace(
      project,
      'content/site.yaml',
      /^ {2}da: (?:Podcast|En radio).*$/m,
      `  da: En radio ${project.made++}`,
    ),
  'a word of the interface': (project) =>
    replace(project, 'src/i18n/words/da.json', /("back": ")[^"]*"/, `$1Tilbage ${project.made++}"`),
  'a layout': (project) =>
    replace(
      project,
      'src/layouts/Site.astro',
      /<body class=\{`[^`]*`\}/,
      `<body class={\`page-\${kind} v${project.made++}\`}`,
    ),
  'a component of texts': (project) =>
    replace(project, 'src/components/mdx/Note.astro', /class="note[^"]*"/, `class="note v${project.made++}"`),
  'a style': (project) =>
    append(project, 'src/styles/prose.css', `\n.v${project.made++} {\n  color: red;\n}\n`),
  'a script': (project) =>
    append(
      project,
      'src/components/frame/walk.ts',
      `\nexport const edition${project.made} = ${project.made++};\n`,
    ),
};

/** A text without what only one text may say of itself. */
function copied(project: EditedProject): string {
  const text = readFileSync(join(project.root, post(project)), 'utf8');
  return text.replace(/^(?:translationKey|series|part): .*\n/gm, '');
}

function post({ root, random }: EditedProject, languages = ['da', 'nb', 'nl', 'en']): string {
  const files = languages.flatMap((language) =>
    readdirSync(join(root, 'content', 'posts', language))
      .filter((file) => /^(?:generated|ny|omdoebt)-.*\.mdx$/.test(file))
      .map((file) => `content/posts/${language}/${file}`),
  );
  return random.pick(files.sort());
}

function episode({ root, random }: EditedProject): string {
  const folders = readdirSync(join(root, 'content', 'episodes', 'radio')).filter((name) =>
    /-generated$/.test(name),
  );
  return `content/episodes/radio/${random.pick(folders.sort())}/index.mdx`;
}

function transcript(project: EditedProject): string {
  return episode(project).replace('index.mdx', 'transcript.da.vtt');
}

function sentence({ random, made }: EditedProject): string {
  const words = ['salg', 'tillid', 'netværk', 'ledelse', 'samtaler', 'kunder', 'medier', 'opslag'];
  return `Her står der ${random.pick(words)} og ${random.pick(words)} nummer ${made}.`;
}

function title(project: EditedProject): string {
  return JSON.stringify(`${sentence(project).replace('.', '')} ${project.made++}`);
}

function append(project: EditedProject, file: string, text: string): void {
  write(project, file, readFileSync(join(project.root, file), 'utf8') + text);
}

function replace(project: EditedProject, file: string, form: RegExp, text: string): void {
  const before = readFileSync(join(project.root, file), 'utf8');
  if (!form.test(before)) throw new Error(`${file} holds nothing like ${form}.`);
  write(project, file, before.replace(form, text));
}

/** Gives fields of the front matter these values, whether they stood there or not. */
function setFields(
  project: EditedProject,
  file: string,
  fields: Readonly<Record<string, string | number | boolean>>,
): void {
  for (const [name, value] of Object.entries(fields)) {
    const text = readFileSync(join(project.root, file), 'utf8').replace(
      new RegExp(`^${name}: .*\\n`, 'm'),
      '',
    );
    write(project, file, text.replace(/^tags:/m, `${name}: ${value}\ntags:`));
  }
}

function write({ root }: EditedProject, file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}
