import type { Wording } from '#domain/wording.ts';
import type { FilePlan } from './post-plan.ts';

/** What a command that makes one file did, for people and for programs; `next` is what the editor does then. */
export function newFileReport(
  { file, path, url }: FilePlan,
  written: boolean,
  next: readonly Wording[],
): { lines: Wording[]; data: { written: boolean; file: string; url: string } } {
  const made = written
    ? { da: `Oprettet: content/${file}`, en: `Made: content/${file}` }
    : {
        da: `Intet er skrevet på grund af --dry-run. Det ville blive: content/${file}`,
        en: `Nothing was written, because of --dry-run. It would be: content/${file}`,
      };
  const look = {
    da: `Se den med "npm run dev": http://localhost:4321${path}`,
    en: `See it with "npm run dev": http://localhost:4321${path}`,
  };
  return { lines: [made, ...next, look], data: { written, file: `content/${file}`, url } };
}

/** How a draft comes out. */
export const draftAdvice: Wording = {
  da: 'Det er en kladde; fjern linjen "draft", når den må komme ud.',
  en: 'It is a draft; remove the line "draft" when it may come out.',
};
