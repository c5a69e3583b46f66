import type { ComponentChildren } from 'preact';
import type { Estimate } from '../../lib/batch/estimate.ts';
import { dollarsText } from '../cost.tsx';
import { durationText } from '../duration.ts';
import { useTranslate } from '../translation.ts';

interface ConfirmViewProps {
  readonly count: number;
  /** Who gets the pictures, by host; none where nobody does. */
  readonly hosts: readonly string[];
  readonly model: string;
  readonly estimate: Estimate;
  /** Why it cannot be begun. */
  readonly refusal: string | undefined;
  /** Whether there is a table that goes with it. */
  readonly replaces: boolean;
  onStart(): void;
  readonly children: ComponentChildren;
}

/** What is about to happen, before anything does: how many pictures, where they go, what that takes. */
export function ConfirmView(props: ConfirmViewProps) {
  const t = useTranslate();
  const { count, estimate, refusal } = props;
  const number = new Intl.NumberFormat().format(count);
  return (
    <section class="card" aria-labelledby="confirm-title">
      <h2 id="confirm-title">{t('batchConfirmTitle')}</h2>
      <p class="batch-count">{t('batchCount', number)}</p>
      {props.children}
      <dl class="facts">
        <div>
          <dt>{t('batchWhere')}</dt>
          <dd class={props.hosts.length > 0 ? 'sends' : ''}>{goesTo(props, t)}</dd>
        </div>
        {estimate.tokens !== undefined && (
          <div>
            <dt>{t('batchSize')}</dt>
            <dd>
              {t(
                'batchTokens',
                new Intl.NumberFormat(undefined, { notation: 'compact' }).format(estimate.tokens),
              )}
              {' · '}
              {estimate.dollars === undefined
                ? t('batchDollarsUnknown')
                : t('batchDollars', dollarsText(estimate.dollars))}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('batchDuration')}</dt>
          <dd>
            {estimate.ms === undefined
              ? t('batchTimeUnknown')
              : t('batchTimeAbout', durationText(estimate.ms))}
          </dd>
        </div>
      </dl>
      {props.replaces && <p class="hint warning">{t('batchReplaces')}</p>}
      {refusal !== undefined && (
        <p class="warning" role="alert">
          {refusal}
        </p>
      )}
      <button
        type="button"
        id="start"
        class="primary wide"
        disabled={refusal !== undefined || count === 0}
        onClick={props.onStart}
      >
        {count === 1 ? t('batchStartOne') : t('batchStart', number)}
      </button>
    </section>
  );
}

function goesTo({ hosts, model }: ConfirmViewProps, t: ReturnType<typeof useTranslate>): string {
  const [host] = hosts;
  if (host === undefined) return t('batchGoesNowhere');
  if (hosts.length === 1) return t('batchGoesTo', host, model);
  return t('batchGoesToMany', String(hosts.length), new Intl.ListFormat().format(hosts));
}
