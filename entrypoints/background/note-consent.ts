import { updateSettings } from '@/lib/settings/settings-store';

/** Keeps that the person agreed to send a picture to an engine. */
export async function noteConsent(engineId: string): Promise<void> {
  await updateSettings(({ engines }) => ({
    engines: engines.map((each) => (each.id === engineId ? { ...each, consentedAt: Date.now() } : each)),
  }));
}
