import type { AstroIntegration } from 'astro';
import { wordsDisguised } from '#files/surroundings.ts';
import { pseudoWords } from '#i18n/pseudo.ts';

/** Disguises every interface word of every language in `npm run dev -- --pseudo`. */
export function pseudoLanguage(): AstroIntegration {
  return {
    name: 'pseudo-language',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev' || !wordsDisguised()) return;
        const disguise = {
          name: 'pseudo-language',
          enforce: 'pre' as const,
          transform: (code: string, id: string) =>
            /\/i18n\/words\/[\w-]+\.json$/.test(id)
              ? JSON.stringify(pseudoWords(JSON.parse(code)))
              : undefined,
        };
        updateConfig({ vite: { plugins: [disguise] } });
      },
    },
  };
}
