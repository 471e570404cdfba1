import { join } from 'node:path';
import { newFileReport } from '#desk/new-file-report.ts';
import { planPerson } from '#desk/person-plan.ts';
import { newPersonUsage as usage } from '#desk/usages.ts';
import { requireFreeSlug, requireSome, wishedWord } from '#desk/wishes.ts';
import { mainLanguage } from '#domain/site.ts';
import { slugOf } from '#domain/slug.ts';
import { createFile } from '#files/new-content.ts';
import { command } from './command.ts';

const options = {
  job: { type: 'string' },
  description: { type: 'string' },
  language: { type: 'string' },
  id: { type: 'string' },
  desk: { type: 'boolean', default: false },
} as const;

await command({ usage, options, positionals: 1 }, async (given) => {
  const { values, positionals, content, folder, dryRun, terminal } = given;
  const site = content.site.value;
  const asked = await terminal.ask({ da: 'Navn', en: 'Name' }, positionals[0] ?? '');
  const name = requireSome(asked || undefined, 'npm run new:person -- "Henrik Qvortrup"');
  const taken = content.people.map(({ value }) => value.id);
  const free = (id: string) => requireFreeSlug(id, taken);
  const id = values.id ?? (await terminal.ask({ da: 'Adresse', en: 'Address' }, slugOf(name), free));
  free(id);
  const job = values.job ?? (await terminal.ask({ da: 'Stilling', en: 'Job title' }, ''));
  const description =
    values.description ?? (await terminal.ask({ da: 'Beskrivelse', en: 'Description' }, ''));
  const language = wishedWord('--language', values.language, site.languages) ?? mainLanguage(site);
  const plan = planPerson({
    site,
    id,
    name,
    language,
    desk: values.desk,
    job: job || undefined,
    description: description || undefined,
  });
  if (!dryRun) await createFile(join(folder, plan.file), plan.content);
  const portrait = {
    da: `Et billede lægges ved siden af som content/people/${id}.png eller .jpg.`,
    en: `A picture goes beside it as content/people/${id}.png or .jpg.`,
  };
  return newFileReport(plan, !dryRun, [portrait]);
});
