import type { ComponentChild } from 'preact';
import { AppearanceForm } from '../../../components/appearance-form.tsx';
import { diagnosisSentences } from '../../../components/diagnosis-sentences.ts';
import { DiagnosisView } from '../../../components/diagnosis-view.tsx';
import { KeyFields, type TypedKey } from '../../../components/key-fields.tsx';
import { ServiceFacts } from '../../../components/service-facts.tsx';
import { SiteList } from '../../../components/site-list.tsx';
import { UnlockForm } from '../../../components/unlock-form.tsx';
import type { Diagnosis } from '../../../lib/engine/vision/doctor/finding.ts';
import { profiles } from '../../../lib/engine/vision/profiles/profiles.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';

const typed: TypedKey = { secret: 'a key', keeping: 'passphrase', passphrase: '' };
const sites = [
  'https://images.example/*',
  'https://*/*',
  'https://a-very-long-name-of-a-site.pictures.my-company.example/*',
];
const codes = Object.keys(diagnosisSentences) as Diagnosis['code'][];

/** What stands in the sections of the settings page. */
export const settingsStates: readonly GalleryState[] = [
  card('Appearance', <AppearanceForm theme="system" onChange={nothing} />),
  card('Sites, none', <SiteList patterns={[]} onTakeBack={nothing} onAllow={nothing} />),
  card('Sites', <SiteList patterns={sites} onTakeBack={nothing} onAllow={nothing} />),
  card(
    'Key, none yet',
    <KeyFields typed={{ ...typed, secret: '' }} kept="none" lock="none" onTyped={nothing} />,
  ),
  card(
    'Key, kept for another address',
    <KeyFields typed={{ ...typed, secret: '' }} kept="elsewhere" lock="locked" onTyped={nothing} />,
  ),
  card('Key, to be locked', <KeyFields typed={typed} kept="here" lock="none" onTyped={nothing} />),
  card('Passphrase in the settings', <UnlockForm onUnlock={async () => undefined} onUnlocked={nothing} />),
  ...codes.map((code) =>
    card(
      `Diagnosis: ${code}`,
      <DiagnosisView
        diagnosis={{
          code,
          ...(code === 'origin-refused' && { line: 'OLLAMA_ORIGINS=chrome-extension://* ollama serve' }),
          ...(code === 'model-missing' && { suggestions: ['qwen-vl:7b', 'llava:13b'] }),
          ...(code === 'other' && {
            because: 'server-failed' as const,
            details: '500 Internal Server Error',
          }),
        }}
        onModel={nothing}
      />,
    ),
  ),
  ...profiles.map((profile) =>
    card(`Service: ${profile.id}`, <ServiceFacts profile={profile} baseUrl="https://vision.example/v1/" />),
  ),
];

function card(name: string, view: ComponentChild): GalleryState {
  return {
    name,
    place: 'settings',
    draw: () => (
      <main>
        <section class="card">{view}</section>
      </main>
    ),
  };
}
