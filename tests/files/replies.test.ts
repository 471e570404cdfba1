import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseReplyCache } from '#domain/reply-cache.ts';
import { parseThread, type Thread } from '#domain/thread.ts';
import { readContent } from '#files/content.ts';
import { openThreads, type ThreadUpdate, updateReplies } from '#files/replies.ts';
import { brief, postOne, problemsAfter } from '../checks/small-site.ts';
import { replacing, siteFolder } from '../site-folder.ts';

const now = '2026-06-01T00:00:00Z';
let server: Server | undefined;
let asked: string[] = [];

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  asked = [];
});

/** A server that answers as both services do, or in whatever way a test says; returns its origin. */
async function service(answer: RequestListener): Promise<string> {
  const started = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    answer(request, response);
  }).listen(0, '127.0.0.1');
  server = started;
  await new Promise((done) => started.once('listening', done));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const json =
  (value: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  };

function context(...names: string[]) {
  const descendants = names.map((name) => ({
    id: name,
    in_reply_to_id: '42',
    url: `https://mastodon.example/@${name}/1`,
    created_at: '2024-01-02T10:00:00.000Z',
    visibility: 'public',
    content: `<p>Hilsen ${name}</p>`,
    account: { acct: name, display_name: name, url: `https://mastodon.example/@${name}` },
  }));
  return { ancestors: [], descendants };
}

const mastodon = 'https://mastodon.example/@radio/42';
const file = 'comments/posts/da/foerste-skridt.json';

function threadAt(url: string): Thread {
  const thread = parseThread(url);
  if (!thread) throw new Error(`${url} is no thread.`);
  return thread;
}

const emptyFolder = () => mkdtemp(join(tmpdir(), 'replies-'));

async function update(root: string, url: string, answer: RequestListener): Promise<ThreadUpdate> {
  const origin = await service(answer);
  return updateReplies(
    root,
    { file, thread: threadAt(url) },
    { originOf: () => origin, limits: { time: 400, size: 100_000 } },
  );
}

async function kept(root: string) {
  return parseReplyCache(await readFile(join(root, file), 'utf8'));
}

describe('the replies in a thread', () => {
  test('on Mastodon are asked for once and kept in a file that can be committed', async () => {
    const root = await emptyFolder();
    expect(await update(root, mastodon, json(context('anna', 'bo')))).toMatchObject({
      replies: 2,
      added: 2,
      removed: 0,
    });
    expect(asked).toEqual(['/api/v1/statuses/42/context']);
    expect(await kept(root)).toMatchObject({
      thread: mastodon,
      hidden: [],
      replies: [{ author: 'anna', paragraphs: [[{ text: 'Hilsen anna' }]] }, { author: 'bo' }],
    });
  });

  test('on Bluesky are asked for after it was asked who the handle is', async () => {
    const root = await emptyFolder();
    const uri = 'at://did:plc:radio/app.bsky.feed.post/3kab';
    const replies = [
      {
        post: {
          uri: 'at://did:plc:anna/app.bsky.feed.post/3kac',
          author: { did: 'did:plc:anna', handle: 'anna.example' },
          record: { text: 'Hei', createdAt: '2024-01-02T10:00:00Z' },
        },
      },
    ];
    const updated = await update(
      root,
      'https://bsky.app/profile/radio.example/post/3kab',
      (request, response) =>
        request.url?.includes('resolveHandle')
          ? json({ did: 'did:plc:radio' })(request, response)
          : json({ thread: { post: { uri }, replies } })(request, response),
    );
    expect(updated).toMatchObject({ replies: 1, added: 1 });
    expect(asked).toEqual([
      '/xrpc/com.atproto.identity.resolveHandle?handle=radio.example',
      `/xrpc/app.bsky.feed.getPostThread?uri=${uri}&depth=100&parentHeight=0`,
    ]);
  });

  test('that were withdrawn since are forgotten, and what an editor hid stays hidden', async () => {
    const root = await emptyFolder();
    await update(root, mastodon, json(context('anna', 'bo', 'spam')));
    const path = join(root, file);
    const hidden = '"hidden": ["https://mastodon.example/@spam/1"]';
    await writeFile(path, (await readFile(path, 'utf8')).replace('"hidden": []', hidden));
    expect(await update(root, mastodon, json(context('anna', 'spam', 'ida')))).toMatchObject({
      replies: 3,
      added: 1,
      removed: 1,
    });
    expect((await kept(root))?.hidden).toEqual(['https://mastodon.example/@spam/1']);
  });

  test('make the same file whenever they are the same', async () => {
    const root = await emptyFolder();
    await update(root, mastodon, json(context('anna', 'bo')));
    const before = await readFile(join(root, file), 'utf8');
    await update(root, mastodon, json(context('bo', 'anna')));
    expect(await readFile(join(root, file), 'utf8')).toBe(before);
  });
});

describe('a server that fails', () => {
  const endless: RequestListener = (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const pour = () => {
      while (response.write('[1,2,3,4,5,6,7,8,9]'.repeat(500)));
      response.once('drain', pour);
    };
    pour();
  };

  test.each<[string, RequestListener, RegExp]>([
    ['has no such post', json({ error: 'Record not found' }, 404), /answers 404\. The post has been deleted/],
    [
      'wants an account',
      json({ error: 'This method requires an authenticated user' }, 401),
      /answers 401\. .*account/,
    ],
    ['was asked too often', json({}, 429), /answers 429\. .*try again/],
    ['is broken', json({}, 500), /answers 500\. Try again later/],
    [
      'answers with a page',
      (_q, r) => r.end('<!doctype html><title>Hi</title>'),
      /does not answer with JSON/,
    ],
    ['answers with something else', json({ hello: 'world' }), /does not answer with a conversation/],
    ['does not answer', () => undefined, /did not answer within 0\.4 seconds/],
    [
      'begins and never ends',
      (_q, r) => void r.writeHead(200).write('{'),
      /did not answer within 0\.4 seconds/,
    ],
    ['pours without end', endless, /answers with more than 0\.1 MB/],
    ['hangs up', (_q, r) => void r.destroy(), /cannot be reached/],
  ])('because it %s is told, and what was kept stays', async (_what, answer, message) => {
    const root = await emptyFolder();
    await update(root, mastodon, json(context('anna')));
    server?.close();
    const before = await readFile(join(root, file), 'utf8');
    const updated = await update(root, mastodon, answer);
    expect('error' in updated ? updated.error : 'no error').toMatch(message);
    expect(await readFile(join(root, file), 'utf8')).toBe(before);
    expect(await readdir(join(root, 'comments/posts/da'))).toEqual(['foerste-skridt.json']);
  });

  test('to know a handle is told', async () => {
    const url = 'https://bsky.app/profile/nobody.example/post/3kab';
    const updated = await update(await emptyFolder(), url, json({}));
    expect(updated).toMatchObject({ error: 'Bluesky knows nobody called nobody.example.' });
  });

  test('to show a deleted Bluesky post is told', async () => {
    const url = 'https://bsky.app/profile/did:plc:radio/post/3kab';
    const updated = await update(await emptyFolder(), url, json({ thread: { notFound: true } }));
    expect(updated).toMatchObject({ error: expect.stringMatching(/3kab has been deleted/) });
  });
});

describe('content with threads', () => {
  const withThread = { [postOne]: replacing('category: sales', `category: sales\nthread: ${mastodon}`) };
  const cache = (thread: string) =>
    JSON.stringify({
      thread,
      hidden: ['https://mastodon.example/@spam/1'],
      replies: ['anna', 'spam'].map((name) => ({
        url: `https://mastodon.example/@${name}/1`,
        author: name,
        handle: `@${name}@mastodon.example`,
        time: '2024-01-02T10:00:00.000Z',
        paragraphs: [[{ text: 'Hej' }]],
      })),
    });

  test('is asked about only where comments are open', async () => {
    const open = await readContent({ root: await siteFolder(withThread), now });
    expect(openThreads(open)).toEqual([{ file, thread: threadAt(mastodon) }]);
    const closing = {
      [postOne]: replacing('category: sales', `category: sales\ncomments: closed\nthread: ${mastodon}`),
    };
    expect(openThreads(await readContent({ root: await siteFolder(closing), now }))).toEqual([]);
  });

  test('carries the replies that were kept, without those that an editor hid', async () => {
    const root = await siteFolder({ ...withThread, [file]: cache(mastodon) });
    const { posts, problems } = await readContent({ root, now });
    const replies = posts.find(({ value }) => value.id === 'da/foerste-skridt')?.value.replies;
    expect(replies?.replies.map(({ author }) => author)).toEqual(['anna']);
    expect(problems).toEqual([]);
  });

  test.each([
    ['that is no such file', { ...withThread, [file]: '<html>' }, `${file} error comments/readable`],
    [
      'with code for an address',
      {
        ...withThread,
        [file]: cache(mastodon).replace('https://mastodon.example/@anna/1', 'javascript:alert(1)'),
      },
      `${file} error comments/readable`,
    ],
    [
      'of another thread',
      { ...withThread, [file]: cache('https://mastodon.example/@radio/41') },
      `${postOne}:7 warning comments/same-thread`,
    ],
    [
      'of an article that names no thread',
      { [file]: cache(mastodon) },
      `${postOne}:1 warning comments/same-thread`,
    ],
    [
      'of no article',
      { 'comments/posts/da/borte.json': cache(mastodon) },
      'comments/posts/da/borte.json warning file/known-place',
    ],
  ])('is told of replies %s', async (_what, files, problem) => {
    const found = (await problemsAfter(files)).map(brief);
    expect(found).toHaveLength(1);
    expect(found[0]?.replace(/:\d+ warning/, ' warning')).toBe(problem.replace(/:\d+ warning/, ' warning'));
  });
});
