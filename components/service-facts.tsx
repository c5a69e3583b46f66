import type { Profile } from '../lib/engine/vision/profiles/profile.ts';
import type { ServiceCard } from '../lib/engine/vision/profiles/service-card.ts';
import type { MessageKey, Translate } from '../lib/message-key.ts';
import { useTranslate } from './translation.ts';

const training: Record<ServiceCard['training'], MessageKey> = {
  never: 'trainingNever',
  'unless-opted-out': 'trainingUnlessOptedOut',
  'if-unpaid': 'trainingIfUnpaid',
  depends: 'trainingDepends',
  'stays-here': 'trainingStaysHere',
  unknown: 'factUnknown',
};

interface ServiceFactsProps {
  readonly profile: Profile;
  /** Where it is asked. */
  readonly baseUrl: string;
}

/** What a person should know of a service before a picture goes there; what is not known is said so. */
export function ServiceFacts({ profile, baseUrl }: ServiceFactsProps) {
  const t = useTranslate();
  const { card } = profile;
  // Plain http is only ever this very computer.
  if (card.training === 'stays-here' || baseUrl.startsWith('http:'))
    return <p class="explanation">{t('sendLocal')}</p>;
  const facts: readonly (readonly [MessageKey, string])[] = [
    ['cardTraining', t(training[card.training])],
    ['cardRetention', retention(card, t)],
    ['cardRegions', regions(card, t)],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p class="explanation">
        {card.termsUrl !== undefined && (
          <a href={card.termsUrl} target="_blank" rel="noopener noreferrer">
            {t('cardTerms')}
          </a>
        )}{' '}
        {t('cardChecked', new Date(card.checked).toLocaleDateString())}
      </p>
    </>
  );
}

function retention({ retentionDays: days }: ServiceCard, t: Translate): string {
  if (typeof days === 'number') return t('retentionDays', days);
  const sentences = {
    none: 'retentionNone',
    depends: 'retentionDepends',
    'stays-here': 'trainingStaysHere',
    unknown: 'factUnknown',
  } as const;
  return t(sentences[days]);
}

function regions({ regions: codes }: ServiceCard, t: Translate): string {
  if (codes === 'unknown' || codes.length === 0) return t('factUnknown');
  const names = new Intl.DisplayNames(t('languageTag'), { type: 'region', fallback: 'code' });
  return codes.map((code) => (code === 'world' ? t('regionWorld') : (names.of(code) ?? code))).join(', ');
}
