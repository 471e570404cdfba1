import { afterAll, beforeAll, expect, test } from 'vitest';
import { markPage, steeredBrowser } from './lighthouse.ts';
import { templates } from './templates.ts';
import { openSite, type Visitors } from './visitors.ts';

let site: Visitors;
let port: number;
beforeAll(async () => {
  const steered = await steeredBrowser();
  port = steered.port;
  site = await openSite(steered.switches);
});
afterAll(() => site.close());

// Speed is timed, so it is printed by `npm run bench:pages` and not tested; these three do not depend on the machine.
test.each(['front page', 'episode', 'article with charts', 'search', 'person', 'tag'] as const)(
  'Lighthouse gives %s full marks for accessibility, best practices and search engines',
  async (name) => {
    const url = new URL(templates[name], site.url).href;
    const { marks, faults } = await markPage(url, port, ['accessibility', 'best-practices', 'seo']);
    expect({ marks, faults }).toEqual({
      marks: { accessibility: 100, 'best-practices': 100, seo: 100 },
      faults: [],
    });
  },
);
