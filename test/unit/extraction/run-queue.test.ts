import { beforeEach, describe, expect, it } from 'vitest';
import { capturedPicture } from '../../../lib/capture/captured-picture.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { mostFiles, RunQueue } from '../../../lib/extraction/run-queue.ts';
import { Runner } from '../../../lib/extraction/runner.ts';
import { Vault } from '../../../lib/image/vault.ts';
import { textTask } from '../../../lib/task/built-in-tasks.ts';
import { FakeEngine } from '../../fakes/fake-engine.ts';

const picture = capturedPicture({ blob: new Blob(['pixels']), width: 100, height: 10 }, 'file');

/** The queue on a real runner, whose readings end when the test says so. */
class Scene {
  readonly engine = new FakeEngine();
  readonly queue = new RunQueue();
  seen: readonly Extraction[] = [];
  readonly #vault: Vault = new Vault((id) => this.runner.pictureDropped(id));
  readonly runner: Runner = new Runner({
    vault: this.#vault,
    journal: { load: async () => [], save: async () => {} },
    keepAlive: () => () => {},
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });

  constructor() {
    this.runner.subscribe((extractions) => this.queue.update(extractions));
    this.runner.subscribe((extractions) => {
      this.seen = extractions;
    });
  }

  start(tabId: number, batch?: { batch: string; at: number; of: number }): string {
    const capture = async () => picture;
    const { engine } = this;
    return this.runner.start({ tabId, private: false, task: textTask, engine, place: batch, capture });
  }

  add(batch: string, of: number, first = 1, count = of, tabId = 1): Promise<string> {
    const places = Array.from({ length: count }, (_, index) => ({ batch, at: first + index, of }));
    return this.queue.add(places.map((place) => ({ tabId, place, start: () => this.start(tabId, place) })));
  }

  /** Ends the reading at work. */
  async finish(text = 'text'): Promise<void> {
    await settled();
    this.engine.runs.at(-1)?.resolve(text);
    await settled();
  }

  get story(): string[] {
    return this.seen.map(
      ({ status, place }) => `${place ? `${place.batch}${place.at}` : 'gesture'} ${status}`,
    );
  }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

describe('RunQueue', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  it('reads files one after another, past one without text [R07 F60]', async () => {
    const id = await scene.add('a', 3);
    await settled();
    expect(scene.story).toEqual(['a1 running']);
    expect(scene.seen[0]?.id).toBe(id);
    await scene.finish();
    expect(scene.story).toEqual(['a1 done', 'a2 running']);
    await scene.finish('');
    expect(scene.story).toEqual(['a1 done', 'a2 failed', 'a3 running']);
    await scene.finish();
    expect(scene.story).toEqual(['a1 done', 'a2 failed', 'a3 done']);
  });

  it('shows popups no moment between two files in which nothing is read', async () => {
    const restful: string[][] = [];
    await scene.add('a', 2);
    scene.runner.subscribe((snapshot) => {
      if (snapshot.every((each) => each.finishedAt !== undefined)) restful.push(scene.story);
    });
    await scene.finish();
    expect(restful).toEqual([]);
    await scene.finish();
    expect(restful.length).toBeGreaterThan(0);
  });

  it('drops the rest when a file is stopped, and keeps what was read', async () => {
    await scene.add('a', 3);
    await scene.finish();
    const next = scene.seen.at(-1);
    scene.runner.stop(next?.id ?? '');
    await settled();
    expect(scene.story).toEqual(['a1 done', 'a2 cancelled']);
    await expect(scene.add('a', 3, 3, 1)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('tells who waits that the rest was dropped', async () => {
    await scene.add('a', 2, 1, 1);
    const second = scene.add('a', 2, 2, 1);
    scene.runner.dismissWhere(() => true);
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(scene.story).toEqual([]);
  });

  it('lets what the person asks for meanwhile go first, and reads the file again after it', async () => {
    await scene.add('a', 2);
    await settled();
    scene.start(1);
    await settled();
    expect(scene.story).toEqual(['a1 cancelled', 'gesture running']);
    await scene.finish();
    expect(scene.story).toEqual(['a1 cancelled', 'gesture done', 'a1 running']);
    await scene.finish();
    await scene.finish();
    expect(scene.story).toEqual(['a1 cancelled', 'gesture done', 'a1 done', 'a2 done']);
  });

  it('goes on after a gesture that was stopped', async () => {
    await scene.add('a', 2);
    await settled();
    const gesture = scene.start(1);
    await settled();
    scene.runner.stop(gesture);
    await settled();
    expect(scene.story).toEqual(['a1 cancelled', 'gesture cancelled', 'a1 running']);
  });

  it('begins a new batch at once, but never pushes a run aside for a later part of one', async () => {
    scene.start(1);
    await settled();
    await scene.add('a', 3, 1, 1);
    await settled();
    expect(scene.story).toEqual(['gesture cancelled', 'a1 running']);
    await scene.finish();
    scene.start(1);
    const second = scene.add('a', 3, 2, 1);
    await settled();
    expect(scene.story.slice(2)).toEqual(['gesture running']);
    await scene.finish();
    expect(scene.seen.find(({ place }) => place?.at === 2)?.id).toBe(await second);
  });

  it('lets files wait behind files, and tabs not wait for each other', async () => {
    await scene.add('a', 2);
    const behind = scene.add('b', 2);
    await scene.add('c', 2, 1, 2, 2);
    await settled();
    expect(scene.story).toEqual(['a1 running', 'c1 running']);
    scene.engine.runs[0]?.resolve('text');
    await settled();
    scene.engine.runs[2]?.resolve('text');
    await behind;
    await settled();
    expect(scene.story).toEqual(['a1 done', 'c1 running', 'a2 done', 'b1 running']);
  });

  it('refuses more than it can keep the results of', async () => {
    await scene.add('a', mostFiles);
    await expect(scene.add('b', 2)).rejects.toMatchObject({ code: 'too-many-files' });
  });
});
