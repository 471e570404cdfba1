import { expect, test } from 'vitest';
import { hashedFilesIn } from '#offline/hashed-files.ts';

test('a page names its style, scripts, typefaces and every width of a picture', () => {
  const page = `<link rel="stylesheet" href="/_astro/Site.D-1_x.css"><script type="module" src="/_astro/a.Bc-.js"></script>
    <source srcset="/_astro/cover.x_1.avif 320w, /_astro/cover.x_2.avif 480w"><img src="/_astro/cover.x.jpg">
    <link rel="preload" href="/_astro/letters.a1.woff2"><a href="/episodes/1/1.mp3">x</a><img src="/_astro/cover.x.jpg">`;
  expect(hashedFilesIn(page)).toEqual([
    '/_astro/Site.D-1_x.css',
    '/_astro/a.Bc-.js',
    '/_astro/cover.x_1.avif',
    '/_astro/cover.x_2.avif',
    '/_astro/cover.x.jpg',
    '/_astro/letters.a1.woff2',
  ]);
});

test('a stylesheet names its typefaces', () => {
  expect(hashedFilesIn('src:url(/_astro/a.x1.woff2)format("woff2");src:url("/_astro/b.x2.woff2")')).toEqual([
    '/_astro/a.x1.woff2',
    '/_astro/b.x2.woff2',
  ]);
});

test('a script names the scripts it begins with, and those it fetches later', () => {
  const script =
    'import{a as b}from"./kept.x1.js";import"./side.x2.js";const c=()=>import(`./panel.x3.js`).then(d);' +
    'm=["_astro/panel.x3.js","_astro/part.x4.css"];fetch("./not-a-part.js");import("/pagefind/pagefind.js")';
  expect(hashedFilesIn(script).toSorted()).toEqual([
    '/_astro/kept.x1.js',
    '/_astro/panel.x3.js',
    '/_astro/part.x4.css',
    '/_astro/side.x2.js',
  ]);
});
