import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseThread } from '#domain/thread.ts';
import { framedHeaders, pagePolicy, siteHeaders } from '#hosting/content-security-policy.ts';
import { episode, library, post, site } from '../views/small-library.ts';

const remote = (url: string) => ({ sound: { url, length: 1, type: 'audio/mpeg', duration: 1 } }) as const;
const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.split(' ')
    .slice(1);

describe('the policy', () => {
  const policy = pagePolicy(library({ episodes: [episode('1')] }));

  test('lets no script of a page run that is not a file of the site, but for the one that sets the theme', () => {
    const text = readFileSync(join(import.meta.dirname, '../../src/components/frame/theme.js'));
    const theme = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(directive(policy, 'script-src')).toEqual(["'self'", theme, "'wasm-unsafe-eval'"]);
  });

  test('names every place a page loads from, and nothing beside it', () => {
    const open = policy
      .split('; ')
      .filter((part) => !/ '(?:self|none)'(?: 'sha256-[^']+' 'wasm-unsafe-eval')?$/.test(part));
    expect(open).toEqual(["style-src-attr 'unsafe-inline'"]);
    expect(directive(policy, 'default-src')).toEqual(["'none'"]);
  });

  test('adds where episodes have their sound, each place once', () => {
    const sounds = [
      episode('1', remote('https://sound.example/a/1.mp3')),
      episode('2', remote('https://sound.example/b/2.mp3?x=1')),
      episode('3', remote('http://other.example:8080/3.mp3')),
      episode('4'),
    ];
    expect(directive(pagePolicy(library({ episodes: sounds })), 'media-src')).toEqual([
      "'self'",
      'http://other.example:8080',
      'https://sound.example',
    ]);
  });

  test('adds what texts, conversations and forms reach when a reader asks for it', () => {
    const thread = (url: string) => ({ thread: parseThread(url) });
    const reaching = library({
      site: { ...site, forms: { contact: 'https://forms.example/a?b=1', newsletter: 'desk@radio.example' } },
      episodes: [episode('1', thread('https://social.example/@radio/1'))],
      posts: [
        post('da', '1', thread('https://bsky.app/profile/radio.example/post/3kabcdefghij2')),
        post('da', '2', {
          remotes: [
            { kind: 'frame', address: 'https://maps.example/x' },
            { kind: 'film', address: 'https://films.example/x.mp4' },
          ],
        }),
      ],
    });
    const said = pagePolicy(reaching);
    expect(directive(said, 'connect-src')).toEqual([
      "'self'",
      'https://public.api.bsky.app',
      'https://social.example',
    ]);
    expect(directive(said, 'form-action')).toEqual(["'self'", 'https://forms.example']);
    expect(directive(said, 'frame-src')).toEqual(['https://maps.example']);
    expect(directive(said, 'media-src')).toEqual(["'self'", 'https://films.example']);
    expect(directive(said, 'script-src')).toEqual(directive(policy, 'script-src'));
  });

  test('forbids framing in the header, where alone browsers obey it', () => {
    const header = siteHeaders(library({}))['Content-Security-Policy'] ?? '';
    expect(directive(header, 'frame-ancestors')).toEqual(["'none'"]);
    expect(policy).not.toContain('frame-ancestors');
  });

  test('allows it for the players that are made for other sites, and changes nothing else', () => {
    const framed = framedHeaders(library({}))['Content-Security-Policy'] ?? '';
    expect(directive(framed, 'frame-ancestors')).toEqual(['*']);
    expect(framed.replace(/frame-ancestors .*/, "frame-ancestors 'none'")).toBe(
      siteHeaders(library({}))['Content-Security-Policy'],
    );
  });

  test('never breaks the line of a header', () => {
    for (const value of Object.values(siteHeaders(library({ episodes: [episode('1')] })))) {
      expect(value).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});
