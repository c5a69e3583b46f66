import type { JsonObject } from '../../../task/json-schema.ts';
import { modelRow } from '../profiles/model-row.ts';
import type { Profile } from '../profiles/profile.ts';
import { dataUrl } from './data-url.ts';
import { structuredField } from './structured-field.ts';
import type { VisionQuestion } from './vision-question.ts';

/** Told where no server enforces it; some of them also want the word before they give JSON. */
const onlyJson = 'Answer with one JSON object and nothing else.';

/**
 * A request's body in a service's own form: the picture before the text, the schema in the service's field,
 * and nothing that the service is not known to take. Nothing in it says where the picture is from or who asks.
 */
export function buildBody(profile: Profile, question: VisionQuestion): JsonObject {
  const { fields } = profile;
  const streams = question.step !== 'schema-whole';
  const isTold = question.isData && (question.step === 'json-mode' || question.step === 'prompt');
  const instructions = isTold ? `${question.instructions}\n\n${onlyJson}` : question.instructions;
  const { temperature, outputLimit } = question.parameters;
  const takesTemperature = fields.temperature && !modelRow(profile, question.model)?.reasons;
  const body: JsonObject = {
    model: question.model,
    ...(profile.endpoint === 'responses'
      ? { instructions, input: [{ role: 'user', content: responsesContent(profile, question) }] }
      : {
          messages: [
            { role: 'system', content: instructions },
            { role: 'user', content: chatContent(profile, question) },
          ],
        }),
    ...(streams ? { stream: true } : {}),
    ...(streams && fields.streamOptions ? { stream_options: { include_usage: true } } : {}),
    ...structuredField(profile, question),
    ...(fields.tokenCap && outputLimit !== undefined ? { [fields.tokenCap]: outputLimit } : {}),
    ...(takesTemperature && temperature !== undefined ? { temperature } : {}),
    ...(fields.store ? { store: false } : {}),
    ...(fields.routing ? { provider: { data_collection: 'deny', zdr: true, require_parameters: true } } : {}),
  };
  return Object.fromEntries(Object.entries(body).filter(([key]) => !question.withoutFields.includes(key)));
}

function chatContent(profile: Profile, question: VisionQuestion): readonly JsonObject[] {
  const text = { type: 'text', text: question.prompt };
  if (!question.picture) return [text];
  const url = dataUrl(question.picture.mediaType, question.picture.bytes);
  return [{ type: 'image_url', image_url: { url, ...detailOf(profile, question) } }, text];
}

function responsesContent(profile: Profile, question: VisionQuestion): readonly JsonObject[] {
  const text = { type: 'input_text', text: question.prompt };
  if (!question.picture) return [text];
  const url = dataUrl(question.picture.mediaType, question.picture.bytes);
  return [{ type: 'input_image', image_url: url, ...detailOf(profile, question) }, text];
}

function detailOf(profile: Profile, { picture, withoutFields }: VisionQuestion): JsonObject {
  const isTaken = profile.fields.detail.length > 0 && !withoutFields.includes('detail');
  return isTaken && picture?.detail ? { detail: picture.detail } : {};
}
