import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compiledTaskOf } from '../../../../lib/engine/vision/host/compiled-task-of.ts';
import { readingOf } from '../../../../lib/engine/vision/host/reading-of.ts';
import { anyServer } from '../../../../lib/engine/vision/profiles/any-server.ts';
import { builtInDefinitions } from '../../../../lib/task/built-in/built-in-definitions.ts';
import { taskIds } from '../../../../lib/task/task.ts';
import { startContractServer, type ContractServer } from '../../../servers/contract/contract-server.ts';
import { codePicture, runAgainst } from './run-against.ts';

describe('the tasks that come with Fieldshot, on a server that keeps to the contract', () => {
  let server: ContractServer;
  beforeAll(async () => {
    server = await startContractServer(anyServer);
  });
  afterAll(() => server.close());

  it('are all there', () => {
    expect(builtInDefinitions.map(({ id }) => id)).toEqual(taskIds);
  });

  it.each(taskIds)('%s', async (id) => {
    const task = compiledTaskOf({ id }, 'en');
    const { baseUrl } = server;
    const { answer, thrown } = await runAgainst({ profile: anyServer, baseUrl }, codePicture('A1B2C3'), task);
    if (!answer) throw thrown;
    const reading = readingOf(answer, task);
    if (task.output === 'text') expect(reading.text).toContain('The code is A1B2C3.');
    else {
      expect(reading.answer?.kind).toBe(task.output);
      expect(reading.answer?.values.length).toBeGreaterThan(0);
      // What the server says of what it was not made for; nothing that was not asked for.
      expect(reading.answer?.issues.map(({ message }) => message)).not.toContain('answerNotAsked');
    }
    expect(server.violations).toEqual([]);
  });
});
