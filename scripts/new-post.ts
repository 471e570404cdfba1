import { join } from 'node:path';
import { draftAdvice, newFileReport } from '#desk/new-file-report.ts';
import { planPost } from '#desk/post-plan.ts';
import { newPostUsage as usage } from '#desk/usages.ts';
import { nextRelease, wallClock } from '#desk/wall-clock.ts';
import { requireFreeSlug, requireMoment, requireSome, wishedWord } from '#desk/wishes.ts';
import { mainLanguage } from '#domain/site.ts';
import { slugOf } from '#domain/slug.ts';
import { createFile } from '#files/new-content.ts';
import { command } from './command.ts';

const options = {
  language: { type: 'string' },
  lead: { type: 'string' },
  author: { type: 'string', multiple: true },
  category: { type: 'string' },
  tag: { type: 'string', multiple: true },
  date: { type: 'string' },
  slug: { type: 'string' },
  pictures: { type: 'boolean', default: false },
} as const;

await command({ usage, options, positionals: 1 }, async (given) => {
  const { values, positionals, content, folder, now, dryRun, terminal } = given;
  const site = content.site.value;
  const { timeZone, languages } = site;
  const asked = await terminal.ask({ da: 'Titel', en: 'Title' }, positionals[0] ?? '');
  const title = requireSome(asked || undefined, 'npm run new:post -- "Den gode kommentar"');
  const language = wishedWord('--language', values.language, languages) ?? mainLanguage(site);
  const posts = content.posts.map(({ value }) => value).filter((post) => post.language === language);
  const taken = posts.map(({ slug }) => slug);
  const people = content.people.map(({ value }) => value.id);
  const termIds = (taxonomy: 'tags' | 'categories') => content.terms[taxonomy].map(({ value }) => value.id);
  const moment = (text: string) => requireMoment(text, timeZone);
  const newest = posts.toSorted((a, b) => Date.parse(b.pubDate) - Date.parse(a.pubDate))[0]?.pubDate;
  const release = nextRelease(
    now,
    newest,
    posts.map(({ pubDate }) => pubDate),
    timeZone,
  );
  const free = (slug: string) => requireFreeSlug(slug, taken);
  const slug = values.slug ?? (await terminal.ask({ da: 'Adresse', en: 'Address' }, slugOf(title), free));
  free(slug);
  const date = values.date ?? (await terminal.ask({ da: 'Udgives', en: 'Published' }, release, moment));
  moment(date);
  const plan = planPost({
    site,
    language,
    slug,
    title,
    pubDate: date === 'now' ? wallClock(now, timeZone) : date,
    lead: values.lead,
    authors: (values.author ?? []).flatMap((id) => wishedWord('--author', id, people) ?? []),
    category: wishedWord('--category', values.category, termIds('categories')),
    tags: (values.tag ?? []).flatMap((id) => wishedWord('--tag', id, termIds('tags')) ?? []),
    pictures: values.pictures,
  });
  if (!dryRun) await createFile(join(folder, plan.file), plan.content);
  return newFileReport(plan, !dryRun, [draftAdvice]);
});
