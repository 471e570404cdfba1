import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { QuietMoment } from '../../src/integrations/quiet-moment.ts';

type Server = ConstructorParameters<typeof QuietMoment>[0];

let ask: () => EventEmitter;
let moment: QuietMoment;
let done: string[];

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  const middlewares = {
    use(middleware: (request: unknown, response: EventEmitter, next: () => void) => void) {
      ask = () => {
        const response = new EventEmitter();
        middleware({}, response, () => {});
        return response;
      };
    },
  };
  moment = new QuietMoment({ middlewares } as unknown as Server);
  return () => vi.useRealTimers();
});

const work = (name: string) => () => void done.push(name);

describe('work is done', () => {
  test('soon where nobody asks for anything', () => {
    moment.await(work('check'));
    expect(done).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(done).toEqual(['check']);
  });

  test('when the page that was asked for has gone out', () => {
    moment.await(work('check'));
    const page = ask();
    vi.advanceTimersByTime(2000);
    expect(done).toEqual([]);
    page.emit('close');
    vi.advanceTimersByTime(200);
    expect(done).toEqual(['check']);
  });

  test('also while a sound goes on and on', () => {
    ask();
    moment.await(work('check'));
    vi.advanceTimersByTime(3000);
    expect(done).toEqual(['check']);
  });

  test('once, and only what came last', () => {
    moment.await(work('older'));
    vi.advanceTimersByTime(100);
    moment.await(work('newer'));
    vi.advanceTimersByTime(10_000);
    expect(done).toEqual(['newer']);
    ask().emit('close');
    vi.advanceTimersByTime(10_000);
    expect(done).toEqual(['newer']);
  });
});
