import { join } from 'node:path';
import type { Instant } from '#domain/instant.ts';

/** The editors' folder of a project. */
export function contentFolder(projectRoot: string): string {
  return join(projectRoot, 'content');
}

/** The file that keeps what is known of a project's sounds and pictures; it may be deleted. */
export function factsFile(projectRoot: string): string {
  return join(projectRoot, '.cache', 'facts.json');
}

/** The file that keeps which texts of a project have no flaws of their own; it may be deleted. */
export function flawlessFile(projectRoot: string): string {
  return join(projectRoot, '.cache', 'flawless');
}

/** The file that keeps the pieces of a project's search index; it may be deleted. */
export function searchFile(projectRoot: string): string {
  return join(projectRoot, '.cache', 'search', 'pieces');
}

/** The folder that keeps the files of a project's last site; it may be deleted. */
export function keptSiteFolder(projectRoot: string): string {
  return join(projectRoot, '.cache', 'site');
}

/** The folder that keeps what renders a project's pages; a preview has one more page, and so a program of its own. It may be deleted. */
export function programFolder(projectRoot: string): string {
  return join(projectRoot, '.cache', ...(previewShown() ? ['preview'] : []), 'program');
}

/** The folder that Astro fills while it bundles. */
export function bundlingFolder(projectRoot: string): string {
  return join(projectRoot, '.cache', 'bundling');
}

/** The moment that decides what is published: now, or what SITE_TIME names (ISO 8601). Throws for anything else. */
export function currentInstant(): Instant {
  const named = process.env['SITE_TIME'];
  if (named === undefined) return new Date().toISOString();
  if (Number.isNaN(Date.parse(named))) {
    throw new Error(
      `SITE_TIME is "${named}", which is no time. Write for example SITE_TIME=2026-06-01T06:00:00Z.`,
    );
  }
  return new Date(named).toISOString();
}

/** Whether drafts and future items are shown: only to the desk, in `npm run dev`, which says so in SITE_HIDDEN. */
export function hiddenShown(): boolean {
  return process.env['SITE_HIDDEN'] === 'shown';
}

/** Whether the interface words are disguised, so that forgotten ones stand out: in `npm run dev -- --pseudo`. */
export function wordsDisguised(): boolean {
  return process.env['SITE_WORDS'] === 'pseudo';
}

/** Whether a build is one of `npm run preview`, which shows episodes as others will, and never leaves this machine. */
export function previewShown(): boolean {
  return process.env['SITE_PREVIEW'] === 'shown';
}
