import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Profile } from '../../../lib/engine/vision/profiles/profile.ts';

/** Answers a request for the list of models as a service does: one that sees and one that does not. */
export function modelList(profile: Profile, request: IncomingMessage, response: ServerResponse): void {
  const expected = profile.models.path.startsWith('/') ? profile.models.path : `/v1/${profile.models.path}`;
  const isThere = request.url === expected;
  response.writeHead(isThere ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(isThere ? listOf(profile) : { error: { message: 'not found' } }));
}

function listOf({ id, models }: Profile): unknown {
  const [seeing, blind] = ['seeing-vl-model', 'blind-model'];
  if (models.mark === 'capability-list') {
    return {
      models: [
        { name: seeing, model: seeing, capabilities: ['completion', 'vision'] },
        { name: blind, model: blind, capabilities: ['completion'] },
        {
          name: 'seeing:cloud',
          capabilities: ['completion', 'vision'],
          remote_host: 'https://ollama.com:443',
        },
      ],
    };
  }
  if (models.mark === 'lm-studio') {
    return {
      models: [
        { type: 'llm', key: seeing, capabilities: { vision: true } },
        { type: 'llm', key: blind, capabilities: { vision: false } },
      ],
    };
  }
  const marked = (sees: boolean) => {
    if (models.mark === 'capabilities') return { capabilities: { vision: sees } };
    if (models.mark !== 'input-modalities') return {};
    const architecture = { input_modalities: sees ? ['text', 'image'] : ['text'] };
    return { architecture, pricing: { prompt: '0.000001', completion: '0.000004' } };
  };
  const entry = (name: string, sees: boolean) => ({ id: name, object: 'model', created: 1, ...marked(sees) });
  const entries = [entry(blind, false), entry(seeing, true)];
  return id === 'together' ? entries : { object: 'list', data: entries };
}
