import type { ModelReport, Sent } from '../lib/engine/engine.ts';
import type { MessageKey, Translate } from '../lib/message-key.ts';
import { DetailsBox } from './details-box.tsx';
import { dollarsText } from './cost.tsx';
import { kilobytes } from './kilobytes.ts';
import { useTranslate } from './translation.ts';

const steps: Record<ModelReport['step'], MessageKey> = {
  'strict-schema': 'stepStrictSchema',
  schema: 'stepSchema',
  'schema-whole': 'stepSchemaWhole',
  'json-mode': 'stepJsonMode',
  prompt: 'stepPrompt',
};

interface ModelDetailsProps {
  readonly model: ModelReport;
  readonly sent: Sent | undefined;
}

/** How a model came to its answer: what went where, what was asked, and what it cost. */
export function ModelDetails({ model, sent }: ModelDetailsProps) {
  const t = useTranslate();
  const { width, height, bytes } = model.picture;
  const facts: readonly (readonly [MessageKey, string | undefined])[] = [
    ['engineModel', model.model],
    ['detailSent', sent && t('sizeTo', kilobytes(sent.bytes, t), sent.host)],
    ['detailPicture', t('pictureSize', String(width), String(height), kilobytes(bytes, t))],
    ['detailTokens', tokens(model, t)],
    ['detailCost', model.cost === undefined ? undefined : dollarsText(model.cost)],
    ['detailTime', t('seconds', seconds(model.elapsedMs))],
    ['detailStep', t(steps[model.step])],
    ['detailLeftOut', model.withoutFields.length > 0 ? model.withoutFields.join(', ') : undefined],
  ];
  return (
    <DetailsBox title={t('howItWasRead')}>
      <dl class="facts">
        {facts.map(
          ([name, fact]) =>
            fact !== undefined && (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>
                  <bdi>{fact}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </DetailsBox>
  );
}

/** As far as the service counted them. */
function tokens(
  { inputTokens, outputTokens, reasoningTokens }: ModelReport,
  t: Translate,
): string | undefined {
  if (inputTokens === undefined && outputTokens === undefined) return undefined;
  return reasoningTokens
    ? t('tokensThought', inputTokens ?? 0, outputTokens ?? 0, reasoningTokens)
    : t('tokensInOut', inputTokens ?? 0, outputTokens ?? 0);
}

function seconds(ms: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(ms / 1000);
}
