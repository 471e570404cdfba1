import type { Role } from '#domain/credit.ts';

// https://github.com/Podcastindex-org/podcast-namespace/blob/main/taxonomy.json
const taxonomy: Readonly<Record<Role, { role: string; group: string } | undefined>> = {
  host: { role: 'host', group: 'cast' },
  cohost: { role: 'co-host', group: 'cast' },
  guest: { role: 'guest', group: 'cast' },
  narrator: { role: 'narrator', group: 'cast' },
  producer: { role: 'producer', group: 'creative direction' },
  editor: { role: 'editor', group: 'writing' },
  author: { role: 'author', group: 'writing' },
  translator: { role: 'translator', group: 'writing' },
  illustrator: { role: 'cover art designer', group: 'visuals' },
  source: undefined,
};

/** A role as the podcast taxonomy names it with its group; undefined for a role that it does not have. */
export function taxonomyRole(role: Role): { role: string; group: string } | undefined {
  return taxonomy[role];
}
