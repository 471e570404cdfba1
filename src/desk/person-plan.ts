import { absolute, entryPath } from '#domain/address.ts';
import { mainLanguage, type Site } from '#domain/site.ts';
import type { FilePlan } from './post-plan.ts';
import { renderYaml } from './written-file.ts';

/** What is known of a new person; texts are in `language`. */
export type NewPerson = {
  site: Site;
  id: string;
  name: string;
  language: string;
  desk: boolean;
  job?: string | undefined;
  description?: string | undefined;
};

/** The file of a new person. */
export function planPerson({ site, id, name, language, desk, job, description }: NewPerson): FilePlan {
  const path = entryPath(site, mainLanguage(site), 'people', id);
  const content = renderYaml({
    name,
    kind: desk ? 'desk' : undefined,
    jobTitle: job === undefined ? undefined : { [language]: job },
    description: description === undefined ? undefined : { [language]: description },
  });
  return { file: `people/${id}.yaml`, content, path, url: absolute(site, path) };
}
