import type { Reply } from '#domain/reply.ts';
import { formatDate } from '#i18n/dates.ts';
import { formatCount } from '#i18n/numbers.ts';
import type { MarkupNode } from '#importers/reply-words.ts';
import { inquire } from '#importers/thread-replies.ts';
import type { NewestReplies } from '#views/comments-view.ts';

const patience = 15_000;
const rel = 'nofollow ugc noopener';

/** The button that fetches the replies in a thread; before it is pressed nothing is asked of anybody. */
class NewestRepliesElement extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', (event) => {
      if (event.currentTarget instanceof HTMLButtonElement) void this.#fetch(event.currentTarget);
    });
  }

  async #fetch(button: HTMLButtonElement): Promise<void> {
    const newest: NewestReplies = JSON.parse(this.dataset['newest'] ?? '');
    button.disabled = true;
    this.#say(newest.words.fetching);
    try {
      const { replies } = await inquire(newest.thread, { ask, parseHtml });
      this.#show(
        newest,
        replies.filter(({ url }) => !newest.hidden.includes(url)),
      );
      this.#say(newest.words.fetched);
    } catch {
      this.#say(newest.words.failed);
    } finally {
      button.disabled = false;
    }
  }

  #say(sentence: string): void {
    const state = this.querySelector('.newest-state');
    if (state) state.textContent = sentence;
  }

  #show({ words, language, timeZone }: NewestReplies, replies: readonly Reply[]): void {
    const thread = this.closest('.thread');
    const heading = thread?.querySelector('h3');
    const ids = new Map(replies.map(({ url }, index) => [url, `reply-${index + 1}`]));
    const names = new Map(replies.map(({ url, author }) => [url, author]));
    if (heading) {
      heading.textContent =
        replies.length === 0 ? words.none : formatCount(words.count, replies.length, language);
    }
    thread?.querySelector('.thread-more')?.remove();
    thread?.querySelector('.replies')?.replaceChildren(
      ...replies.map((reply) => {
        const item = this.#item(reply, formatDate(reply.time, { language, timeZone }), words.warning);
        const answers = item.querySelector<HTMLAnchorElement>('.reply-answers a');
        const answered = names.get(reply.answers ?? '');
        if (answers && answered !== undefined) {
          answers.href = `#${ids.get(reply.answers ?? '') ?? ''}`;
          answers.textContent = words.answers.replace('{name}', () => answered);
        } else answers?.parentElement?.remove();
        item.querySelector('.reply')?.setAttribute('id', ids.get(reply.url) ?? '');
        return item;
      }),
    );
  }

  #item(reply: Reply, date: string, warning: string): DocumentFragment {
    const template = this.querySelector('template');
    const item = document.importNode(template?.content ?? document.createDocumentFragment(), true);
    const [author, handle, time, words] = [
      item.querySelector<HTMLAnchorElement>('b a'),
      item.querySelector('.reply-handle'),
      item.querySelector<HTMLAnchorElement>('.reply-time'),
      item.querySelector<HTMLElement>('.reply-words'),
    ];
    if (author) {
      author.textContent = reply.author;
      if (reply.profile === undefined) author.replaceWith(reply.author);
      else author.href = reply.profile;
    }
    if (handle) handle.textContent = reply.handle;
    if (time) {
      time.href = reply.url;
      const moment = time.querySelector('time');
      moment?.setAttribute('datetime', reply.time);
      if (moment) moment.textContent = date;
    }
    if (words) {
      if (reply.language !== undefined) words.lang = reply.language;
      words.replaceChildren(...reply.paragraphs.map(paragraph));
      const warned = reply.warning;
      if (warned !== undefined) {
        const [details, summary] = [document.createElement('details'), document.createElement('summary')];
        summary.textContent = warning.replace('{warning}', () => warned);
        words.replaceWith(details);
        details.append(summary, words);
      }
    }
    return item;
  }
}

function paragraph(pieces: Reply['paragraphs'][number]): HTMLElement {
  const element = document.createElement('p');
  element.append(
    ...pieces.map(({ text, href }) =>
      href === undefined
        ? text
        : Object.assign(document.createElement('a'), { href, rel, textContent: text }),
    ),
  );
  return element;
}

async function ask(address: string): Promise<unknown> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** The browser's own parser; what it reads here is neither drawn nor executed. */
function parseHtml(html: string): MarkupNode[] {
  return nodesOf(new DOMParser().parseFromString(html, 'text/html').body);
}

function nodesOf(parent: Node): MarkupNode[] {
  return [...parent.childNodes].flatMap((node): MarkupNode[] => {
    if (node instanceof Text) return [{ type: 'text', value: node.data }];
    if (!(node instanceof Element)) return [];
    const properties = { href: node.getAttribute('href'), className: [...node.classList] };
    return [{ type: 'element', tagName: node.localName, properties, children: nodesOf(node) }];
  });
}

customElements.define('newest-replies', NewestRepliesElement);
