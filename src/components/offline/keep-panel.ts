import { format } from '#i18n/format.ts';
import { formatSize } from '#i18n/numbers.ts';
import { type KeepPlan, type KeptEpisode, parsePlan } from '#offline/kept.ts';
import type { KeepWords } from '#views/offline-page.ts';
import { adoptStyle } from '../adopted-style.ts';
import style from './keep.css?inline';
import { findNewer, Saving, SavingFailure } from './saving.ts';
import { readKept, removeKept } from './stores.ts';

adoptStyle(style);

/** What is being saved in this document, by page: it goes on while one looks at other pages. */
const running = new Map<string, Saving>();

/** What a `<keep-offline>` shows and does once it has something to show. */
export class KeepPanel {
  #plan: KeepPlan;
  #words: KeepWords;
  #host: HTMLElement;
  #isSaved = false;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#plan = parsePlan(host.dataset['plan'] ?? '');
    this.#words = JSON.parse(host.dataset['words'] ?? '');
    this.#part('.keep-again', HTMLElement).addEventListener('click', () => {
      this.#part('button', HTMLElement).focus();
      void this.#save();
    });
    const saving = running.get(this.#plan.page);
    if (saving) void this.#follow(saving);
    else void this.#look();
  }

  /** The main button: saves, stops or removes. */
  async press(): Promise<void> {
    const saving = running.get(this.#plan.page);
    if (saving) saving.stop();
    else if (this.#isSaved) await this.#remove();
    else await this.#save();
  }

  /** Shows what is saved, and brings it up to date: the page at once, the sound only when the reader wants it. */
  async #look(): Promise<void> {
    this.#show(await readKept(this.#plan.page));
    if (!this.#isSaved || !navigator.onLine) return;
    const newer = await findNewer(this.#plan).catch(() => undefined);
    if (newer === 'sound') {
      this.#part('.keep-again', HTMLElement).hidden = false;
      this.#say(this.#words.newer);
    } else if (newer === 'page') await new Saving(this.#plan).result.catch(() => undefined);
  }

  async #save(): Promise<void> {
    const { page } = this.#plan;
    const saving = new Saving(this.#plan);
    running.set(page, saving);
    saving.result.catch(() => undefined).finally(() => running.delete(page));
    this.#say(this.#words.saving);
    await this.#follow(saving);
  }

  async #follow(saving: Saving): Promise<void> {
    this.#showProgress(saving);
    saving.addEventListener('progress', () => this.#showProgress(saving));
    try {
      const kept = await saving.result;
      this.#show(kept);
      this.#say(format(this.#words.done, { size: this.#size(kept.size) }));
    } catch (problem) {
      const obstacle = problem instanceof SavingFailure ? problem.obstacle : 'network';
      const before = await readKept(this.#plan.page);
      this.#show(before);
      const why = format(this.#words.failed[obstacle], { size: this.#size(this.#plan.sound.length) });
      this.#say(`${why} ${before ? this.#words.before : this.#words.nothing}`);
    }
  }

  async #remove(): Promise<void> {
    await removeKept(this.#plan.page);
    this.#show(undefined);
    this.#say(format(this.#words.removed, { title: this.#plan.title }));
  }

  #show(kept: KeptEpisode | undefined): void {
    this.#isSaved = kept !== undefined;
    this.#part('.keep-word', HTMLElement).textContent = kept ? this.#words.remove : this.#words.save;
    this.#part('.keep-list', HTMLElement).hidden = !kept;
    this.#part('.keep-again', HTMLElement).hidden = true;
    this.#part('.keep-progress', HTMLElement).hidden = true;
  }

  #showProgress({ done, total }: Saving): void {
    this.#part('.keep-word', HTMLElement).textContent = this.#words.stop;
    this.#part('.keep-list', HTMLElement).hidden = true;
    this.#part('.keep-again', HTMLElement).hidden = true;
    this.#part('.keep-progress', HTMLElement).hidden = false;
    Object.assign(this.#part('progress', HTMLProgressElement), { max: total, value: done });
    const sizes = { done: this.#size(done), total: this.#size(total) };
    this.#part('.keep-amount', HTMLElement).textContent = format(this.#words.progress, sizes);
  }

  #size(bytes: number): string {
    return formatSize(bytes, document.documentElement.lang);
  }

  #say(sentence: string): void {
    this.#part('[role=status]', HTMLElement).textContent = sentence;
  }

  #part<Part extends HTMLElement>(selector: string, kind: new () => Part): Part {
    const part = this.#host.querySelector(selector);
    if (part instanceof kind) return part;
    throw new Error(`The offer to save lacks ${selector}.`);
  }
}
