import { AppearanceForm } from '@/components/appearance-form';
import { updateSettings } from '@/lib/settings/settings-store';
import type { SectionProps } from './sections';

/** Light, dark, or as the computer has it. */
export function AppearanceSection({ settings }: SectionProps) {
  return (
    <section class="card">
      <AppearanceForm theme={settings.theme} onChange={(theme) => void updateSettings({ theme })} />
    </section>
  );
}
