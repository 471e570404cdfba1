import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atFile } from './finding.ts';
import { repeated } from './repeated.ts';

/** No two names differ only by case, or by how an accented letter is stored: other computers take them for one. */
export function distinctFileNames({ name, files }: Content): Problem[] {
  const paths = [...new Set(files.flatMap(withFolders))];
  const same = repeated(paths, folded);
  const within = (path: string) =>
    same.some(({ item, first }) => [item, first].some((p) => path.startsWith(`${p}/`)));
  return same
    .filter(({ item }) => !within(item))
    .map(({ item, first }) =>
      atFile(`${name}/${item}`, {
        rule: 'file/distinct-names',
        value: item.slice(item.lastIndexOf('/') + 1),
        message:
          item.normalize('NFC') === first.normalize('NFC')
            ? {
                da: `Der er en anden ${name}/${first}, hvis navn ser ens ud, men er gemt i andre bytes.`,
                en: `There is another ${name}/${first} whose name looks the same but is stored in other bytes.`,
              }
            : {
                da: `${name}/${first} adskiller sig kun ved store bogstaver, og mange computere tager de to for én.`,
                en: `${name}/${first} differs from it only by capital letters, and many computers take the two for one.`,
              },
        fix: {
          da: 'Fjern den ene, eller giv den et andet navn.',
          en: 'Remove one of them, or give it another name.',
        },
      }),
    );
}

function withFolders(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
