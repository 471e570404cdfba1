import { planTranslation } from '#desk/translation-plan.ts';
import { translationReport } from '#desk/translation-report.ts';
import { translationTasks } from '#desk/translation-tasks.ts';
import { newTranslationUsage as usage } from '#desk/usages.ts';
import { nextRelease, wallClock } from '#desk/wall-clock.ts';
import {
  requireFreeSlug,
  requireMoment,
  requireSome,
  requireTranslatable,
  wishedWord,
} from '#desk/wishes.ts';
import { slugOf } from '#domain/slug.ts';
import { writeTranslation } from '#files/new-translation.ts';
import { command } from './command.ts';

const options = {
  title: { type: 'string' },
  slug: { type: 'string' },
  translator: { type: 'string', multiple: true },
  date: { type: 'string' },
} as const;

await command({ usage, options, positionals: 2 }, async (given) => {
  const { values, positionals, content, folder, now, dryRun, terminal } = given;
  const site = content.site.value;
  const example = 'npm run new:translation -- da/den-gode-kommentar nb';
  const posts = content.posts.map(({ value }) => value);
  const [name, to] = positionals;
  const id = requireTranslatable(requireSome(name, example), to, posts);
  const original = requireSome(
    content.posts.find(({ value }) => value.id === id),
    example,
  );
  const language = requireSome(wishedWord('language', to, site.languages), example);
  const there = posts.filter((post) => post.language === language);
  const title = values.title ?? (await terminal.ask({ da: 'Titel', en: 'Title' }, original.value.title));
  const free = (slug: string) =>
    requireFreeSlug(
      slug,
      there.map(({ slug }) => slug),
    );
  const slug = values.slug ?? (await terminal.ask({ da: 'Adresse', en: 'Address' }, slugOf(title), free));
  free(slug);
  const moment = (text: string) => requireMoment(text, site.timeZone);
  const release = nextRelease(
    now,
    original.value.pubDate,
    there.map(({ pubDate }) => pubDate),
    site.timeZone,
  );
  const date = values.date ?? (await terminal.ask({ da: 'Udgives', en: 'Published' }, release, moment));
  moment(date);
  const people = content.people.map(({ value }) => value.id);
  const plan = planTranslation({
    site,
    original,
    language,
    title,
    slug,
    pubDate: date === 'now' ? wallClock(now, site.timeZone) : date,
    translators: (values.translator ?? []).flatMap(
      (person) => wishedWord('--translator', person, people) ?? [],
    ),
  });
  const linked = original.value.translationKey === undefined ? original.source.file : undefined;
  if (!dryRun) await writeTranslation(folder, plan, linked?.slice(content.name.length + 1));
  return translationReport(plan, translationTasks(site, original, language, posts), linked, !dryRun);
});
